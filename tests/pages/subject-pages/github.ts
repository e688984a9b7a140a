import { subjectPage } from './subject-page';

const NAV = ['issues', 'pulls', 'actions']
  .map((tab) => `<a href="/OWNER/H2O/${tab}" data-turbo-frame="repo-content-turbo-frame">${tab}</a>`)
  .join(' ');

/** A repository's page. @param from the repository that it says it is a fork of */
export function githubPage(repository: string, from?: string) {
  const [owner = '', name = ''] = repository.split('/');
  const source = from
    ? `<span class="text-small no-wrap">forked from <a data-hovercard-type="repository" href="/${from}">${from}</a></span>`
    : '';
  return subjectPage(
    'GitHub: repository',
    `https://github.com/${repository}`,
    `<title>GitHub - ${repository}: code</title><meta property="og:title" content="GitHub - ${repository}: code">
     <meta property="og:site_name" content="GitHub">`,
    `<div id="repository-container-header"><a href="/${owner}">${owner}</a> / <strong itemprop="name"><a href="/${repository}">${name}</a></strong>
     ${source}<nav>${NAV.replaceAll('OWNER/H2O', repository)}</nav></div>
     <article class="markdown-body"><h1>${name}</h1><p>Install it, then run it.</p></article>`,
  );
}
