import type { PaperLink } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { CodeXml, Globe } from '../icon/icons';

/** The way to the code or the project: icon and `owner/repo`, a real link. */
export function CodeButton({ link }: { link: PaperLink }) {
  const isCode = link.kind === 'code';
  return (
    <a
      class={isCode ? 'code-link' : 'project-link'}
      href={link.url}
      title={link.url}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Icon node={isCode ? CodeXml : Globe} />
      <span class="unseen">{isCode ? 'Code: ' : 'Project page: '}</span>
      <span class="link-label">{link.label}</span>
    </a>
  );
}
