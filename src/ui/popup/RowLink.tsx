import type { Paper } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { CodeXml, Globe } from '../icon/icons';
import { mainLink } from './main-link';

interface RowLinkProps {
  paper: Paper;
  line: number;
  isActive: boolean;
}

/** A row's link to the code. Only the active row's is a tab stop: 29 of them would stand between box and footer. */
export function RowLink({ paper, line, isActive }: RowLinkProps) {
  const link = mainLink(paper);
  if (!link) return null;
  return (
    <a
      class="row-link"
      href={link.url}
      title={link.url}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={isActive ? 0 : -1}
      style={{ gridRow: line }}
    >
      <Icon node={link.kind === 'code' ? CodeXml : Globe} size={12} />
      <span class="unseen">{link.kind === 'code' ? 'Code: ' : 'Project page: '}</span>
      <span class="link-label">{link.label}</span>
    </a>
  );
}
