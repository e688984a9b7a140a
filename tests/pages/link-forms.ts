import type { Sample } from './title-forms';

const anchor = (href: string) => `<a href="${href}">the code</a>`;
const marked = (what: string, html: string, text = 'the code'): Sample => ({ what, html, painted: [text] });
const bare = (what: string, html: string): Sample => ({ what, html, painted: [] });

/** The ways in which pages name the repository of H₂O, the anonymous copy of MoCoOp and Tree-Planner's page. */
export const linkForms: Sample[] = [
  marked('plain', anchor('https://github.com/FMInference/H2O')),
  marked('http', anchor('http://github.com/FMInference/H2O')),
  marked('no scheme of its own', anchor('//github.com/FMInference/H2O')),
  marked('www', anchor('https://www.github.com/FMInference/H2O')),
  marked('a slash at its end', anchor('https://github.com/FMInference/H2O/')),
  marked('lower case', anchor('https://github.com/fminference/h2o')),
  marked('capitals', anchor('HTTPS://GITHUB.COM/FMINFERENCE/H2O')),
  marked('.git', anchor('https://github.com/FMInference/H2O.git')),
  marked('tree', anchor('https://github.com/FMInference/H2O/tree/main')),
  marked('a file', anchor('https://github.com/FMInference/H2O/blob/main/h2o_hf/run.py#L10-L20')),
  marked('issue', anchor('https://github.com/FMInference/H2O/issues/3')),
  marked('fragment', anchor('https://github.com/FMInference/H2O#readme')),
  marked('query', anchor('https://github.com/FMInference/H2O?tab=readme-ov-file#install')),
  marked('ssh link', anchor('ssh://git@github.com/FMInference/H2O.git')),
  marked(
    'around a picture and words',
    '<a href="https://github.com/FMInference/H2O"><b> Code </b></a>',
    'Code',
  ),
  marked('text', 'at https://github.com/FMInference/H2O', 'https://github.com/FMInference/H2O'),
  marked(
    'text with a full stop',
    'at https://github.com/FMInference/H2O.',
    'https://github.com/FMInference/H2O',
  ),
  marked('text in brackets', '(https://github.com/FMInference/H2O),', 'https://github.com/FMInference/H2O'),
  marked('text without scheme', 'see github.com/FMInference/H2O today', 'github.com/FMInference/H2O'),
  marked('text with www', 'see www.github.com/FMInference/H2O', 'www.github.com/FMInference/H2O'),
  marked('text, lower case', 'see https://github.com/fminference/h2o', 'https://github.com/fminference/h2o'),
  marked(
    'text, .git',
    'git clone https://github.com/FMInference/H2O.git',
    'https://github.com/FMInference/H2O.git',
  ),
  marked(
    'text, tree',
    'https://github.com/FMInference/H2O/tree/main',
    'https://github.com/FMInference/H2O/tree/main',
  ),
  marked(
    'text, issue',
    'https://github.com/FMInference/H2O/issues/3',
    'https://github.com/FMInference/H2O/issues/3',
  ),
  marked(
    'text, fragment',
    'https://github.com/FMInference/H2O#readme',
    'https://github.com/FMInference/H2O#readme',
  ),
  marked(
    'text, query',
    'https://github.com/FMInference/H2O?tab=readme-ov-file',
    'https://github.com/FMInference/H2O?tab=readme-ov-file',
  ),
  marked(
    'text, git@',
    '<pre>git clone git@github.com:FMInference/H2O.git</pre>',
    'git@github.com:FMInference/H2O.git',
  ),
  marked(
    'text, ssh',
    '<code>ssh://git@github.com/FMInference/H2O.git</code>',
    'ssh://git@github.com/FMInference/H2O.git',
  ),
  marked(
    'text across elements',
    'https://<wbr>github.com/<wbr>FMInference/<b>H2O</b>',
    'https://github.com/FMInference/H2O',
  ),
  marked(
    'text in a Chinese sentence',
    '代码在https://github.com/FMInference/H2O。',
    'https://github.com/FMInference/H2O',
  ),
  marked('Markdown', '[code](https://github.com/FMInference/H2O)', 'https://github.com/FMInference/H2O'),
  {
    what: 'the digest’s LaTeX',
    html: '{https://github.com/mzhaoshuai/CenterCLIP}{{https://github.com/mzhaoshuai/CenterCLIP}}.',
    painted: ['https://github.com/mzhaoshuai/CenterCLIP', 'https://github.com/mzhaoshuai/CenterCLIP'],
  },
  marked('LaTeX url', '\\url{https://github.com/FMInference/H2O}', 'https://github.com/FMInference/H2O'),
  marked(
    'glued to a word',
    'future researchhttps://github.com/InternLM/OREAL.',
    'https://github.com/InternLM/OREAL',
  ),
  marked(
    'an underscore in its name',
    'https://github.com/hammoudhasan/curriculum_grpo',
    'https://github.com/hammoudhasan/curriculum_grpo',
  ),
  marked('the anonymous host', anchor('https://anonymous.4open.science/r/mocoop-6387')),
  marked('a file of the anonymous copy', anchor('https://anonymous.4open.science/r/mocoop-6387/README.md')),
  marked('the anonymous host, older form', anchor('https://anonymous.4open.science/repository/mocoop-6387/')),
  marked(
    'the anonymous host as text',
    'https://anonymous.4open.science/r/mocoop-6387',
    'https://anonymous.4open.science/r/mocoop-6387',
  ),
  marked('the project page', anchor('https://tree-planner.github.io/')),
  marked('the project page, deeper', anchor('http://www.tree-planner.github.io/index.html?x=1#demo')),
  marked('the project page as text', 'see tree-planner.github.io/.', 'tree-planner.github.io/'),

  bare('another repository of the same owner', anchor('https://github.com/FMInference/FlexGen')),
  bare('the owner alone', anchor('https://github.com/FMInference')),
  bare(
    'a longer name',
    `${anchor('https://github.com/FMInference/H2O-extra')} github.com/FMInference/H2O-extra`,
  ),
  bare('a longer name after a dot', 'https://github.com/FMInference/H2O.github.io'),
  bare('a fork of another owner', anchor('https://github.com/someone/H2O')),
  bare('another repository of that owner as text', 'https://github.com/FMInference/FlexGen'),
  bare('another host', anchor('https://gitlab.com/FMInference/H2O')),
  bare(
    'a host that only ends so',
    `${anchor('https://notgithub.com/FMInference/H2O')} notgithub.com/FMInference/H2O`,
  ),
  bare('a host that only begins so', anchor('https://github.com.example.org/FMInference/H2O')),
  bare('a raw file', anchor('https://gist.github.com/FMInference/H2O')),
  bare('within another address', anchor('https://example.org/?to=https://github.com/FMInference/H2O')),
  bare('another anonymous copy', anchor('https://anonymous.4open.science/r/mocoop-6388')),
  bare('the anonymous host itself', anchor('https://anonymous.4open.science/')),
  bare('another project page', anchor('https://planner.github.io/')),
  bare('the words alone', 'github com FMInference H2O, FMInference/H2O, H2O'),
  bare('an anchor without address', '<a>https</a> <a name="x">the code</a> <a href="#x">the code</a>'),
];
