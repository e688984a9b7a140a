import { describe, expect, it } from 'vitest';
import { findLinks } from '../../src/core/digest/find-links';
import { linkKeys, toPaperLink, trimUrl } from '../../src/core/links';
import { namelessAddresses, namingAddresses } from '../pages/link-forms';

describe('linkKeys', () => {
  it.each([
    'https://github.com/FMInference/H2O',
    'http://www.github.com/fminference/h2o/',
    'https://github.com/FMInference/H2O.git',
    'https://github.com/FMInference/H2O/tree/main/h2o_hf',
    'https://github.com/FMInference/H2O/issues/3',
    'https://github.com/FMInference/H2O#readme',
    'https://github.com/FMInference/H2O?tab=readme-ov-file',
    'git@github.com:FMInference/H2O.git',
    'ssh://git@github.com/FMInference/H2O.git',
    'git://github.com/FMInference/H2O',
    'github.com/FMInference/H2O',
    'https://github.com:443/FMInference/H2O',
  ])('names the repository of %s', (url) => {
    expect(linkKeys(url)).toEqual(['github.com/fminference/h2o']);
  });

  it.each([
    ['https://anonymous.4open.science/r/mocoop-6387/README.md', ['anonymous.4open.science/r/mocoop-6387']],
    ['https://anonymous.4open.science/repository/mocoop-6387', ['anonymous.4open.science/r/mocoop-6387']],
    ['https://tree-planner.github.io/', ['tree-planner.github.io']],
    [
      'https://tree-planner.github.io/index.html#demo',
      ['tree-planner.github.io/index.html', 'tree-planner.github.io'],
    ],
    ['https://example.edu/~who/project/', ['example.edu/~who/project', 'example.edu/~who']],
    ['https://example.edu/', ['example.edu']],
    ['https://github.com/', []],
    ['https://github.com/FMInference', []],
    ['mailto:someone@example.edu', []],
    ['javascript:alert(1)', []],
    ['', []],
  ])('names the places of %s', (url, keys) => {
    expect(linkKeys(url)).toEqual(keys);
  });

  it('tells repositories of the same owner apart', () => {
    expect(linkKeys('https://github.com/FMInference/FlexGen')).not.toEqual(
      linkKeys('https://github.com/FMInference/H2O'),
    );
    expect(linkKeys('https://github.com/FMInference/H2O-extra')).not.toContain('github.com/fminference/h2o');
  });
});

describe('repositories named by other hosts', () => {
  it.each(namingAddresses)('finds it in %s', (url) => {
    expect(linkKeys(url)).toContain('github.com/fminference/h2o');
  });

  it.each(namelessAddresses)('finds none in %s', (url) => {
    expect(linkKeys(url)).not.toContain('github.com/fminference/h2o');
  });

  it('takes project pages for themselves first, and a person’s whole site last', () => {
    expect(linkKeys('https://who.github.io/thing/demo/')).toEqual([
      'who.github.io/thing/demo',
      'who.github.io/thing',
      'github.com/who/thing',
      'who.github.io',
    ]);
    expect(linkKeys('https://who.gitlab.io/thing/')).toContain('gitlab.com/who/thing');
  });
});

describe('findLinks', () => {
  it.each([
    ['a full stop', 'Code: https://github.com/o/r.', 'https://github.com/o/r'],
    ['a space and a full stop', 'Code: https://github.com/o/r .', 'https://github.com/o/r'],
    ['brackets', 'our code (https://github.com/o/r).', 'https://github.com/o/r'],
    ['brackets that belong to it', 'see https://example.org/wiki/A_(b).', 'https://example.org/wiki/A_(b)'],
    ['LaTeX braces', '{https://github.com/o/r}{{https://github.com/o/r}}.', 'https://github.com/o/r'],
    ['a word glued to it', 'researchhttps://github.com/o/r.', 'https://github.com/o/r'],
    ['the end of the text', 'at https://github.com/o/r', 'https://github.com/o/r'],
    ['no scheme', 'at github.com/o/r, and', 'https://github.com/o/r'],
  ])('cuts a link at %s', (_what, text, url) => {
    expect(findLinks(text).map((link) => link.url)).toEqual([url]);
  });

  it('finds nothing in prose with dots', () => {
    expect(findLinks('GPT-3.5 vs. e.g. Qwen2.5, see Sec. 3.1/4')).toEqual([]);
  });
});

describe('toPaperLink', () => {
  it('names a repository by owner and name, a project page by its place', () => {
    expect(toPaperLink('https://github.com/o/r/tree/main')).toMatchObject({ kind: 'code', label: 'o/r' });
    expect(toPaperLink('https://tree-planner.github.io/')).toMatchObject({
      kind: 'project',
      label: 'tree-planner.github.io',
    });
    expect(toPaperLink('https://github.com/')).toBeNull();
  });
});

describe('trimUrl', () => {
  it('cuts the marks of the sentence around it', () => {
    expect(trimUrl('https://a.b/c),')).toBe('https://a.b/c');
    expect(trimUrl('https://a.b/c…')).toBe('https://a.b/c');
    expect(trimUrl('...')).toBe('');
  });
});
