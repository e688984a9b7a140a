import { describe, expect, it } from 'vitest';
import { block, finder, foundIn, titlesIn } from './finder';

/** Kinds of writing a title otherwise, each with texts that are found and the title's beginning. */
const KINDS: Record<string, [text: string, title: string][]> = {
  'math written otherwise': [
    ['H_2O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models', 'H₂O'],
    ['H2o: heavy-hitter oracle for efficient generative inference of large language models', 'H₂O'],
    ['$H_2$O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models', 'H₂O'],
    ['H²O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models', 'H₂O'],
  ],
  'a word changed': [
    [
      'LazyEviction: Lagged KV Evictions with Attention Pattern Observations for Efficient Long Reasoning',
      'LazyEviction',
    ],
    ['Rivers and Bridges: Routing Requests among Small and Large Models', 'Rivers and Bridges'],
    ['ToolYard: A Benchmark for Household Robots Using Tools', 'ToolYard'],
  ],
  'a word dropped': [
    ['ToolYard: Benchmark for Household Robots That Use Tools', 'ToolYard'],
    ['ReAGent: A Model-agnostic Feature Attribution Method for Generative Language Models', 'ReAGent'],
    ['Single-pass Adaptive Image Tokenization for Program Search', 'Single-pass'],
  ],
  'a word added': [
    ['ToolYard: Towards A Benchmark for Household Robots That Use Tools', 'ToolYard'],
    ['Rivers and Bridges: Efficiently Routing Requests between Small and Large Models', 'Rivers and Bridges'],
  ],
  'a typo made or mended': [
    ['Rivers and Bridges: Routing Reqests between Small and Large Models', 'Rivers and Bridges'],
    ['Single-pass Adaptve Image Tokenization for Minimum Program Search', 'Single-pass'],
    [
      'LazyEviction: Laggd KV Eviction with Attention Pattern Observation for Efficient Long Reasoning',
      'Lazy',
    ],
  ],
  'the name dropped': [
    ['Lagged KV Eviction with Attention Pattern Observation for Efficient Long Reasoning', 'LazyEviction'],
    ['A Benchmark for Household Robots That Use Tools', 'ToolYard'],
    ['Routing Requests between Small and Large Models', 'Rivers and Bridges'],
  ],
  'a name put in front': [
    ['CASCADER: Language Model Cascades: Token-level uncertainty and beyond', 'Language Model Cascades'],
    [
      'KAFT: Improving large language models with concept-aware fine-tuning',
      'Improving large language models',
    ],
  ],
  'the first part with its initials in front': [['SPO: Segment Policy Optimization', 'Segment Policy']],
  'cut off with an ellipsis': [
    ['Rivers and Bridges: Routing Requests between…', 'Rivers and Bridges'],
    ['Single-pass Adaptive Image Tokenization for ...', 'Single-pass'],
  ],
  'cut off without one, also in the midst of a word': [
    ['Rivers and Bridges: Routing Requests between Small and Large', 'Rivers and Bridges'],
    ['LazyEviction: Lagged KV Eviction with Attention Pattern Observation for Effi', 'LazyEviction'],
    ['Exact Byte-Level Probabilities from Tokenized Language Models for FIM-Ta', 'Exact Byte-Level'],
  ],
  'the first part renamed': [['YardTool: A Benchmark for Household Robots That Use Tools', 'ToolYard']],
  decorations: [
    ['🛠️ ToolYard — A Benchmark for Household Robots That Use Tools 🔥', 'ToolYard'],
    ['{ToolYard}: A Benchmark for {Household} {R}obots That Use Tools', 'ToolYard'],
    ['ToolYard (A Benchmark for Household Robots That Use Tools)', 'ToolYard'],
    ['ToolYard -- A Benchmark for Household\\_Robots That Use Tools', 'ToolYard'],
    ['ToolYard: A Benchmark for Household Robots That Use Tools[1]', 'ToolYard'],
    ['**ToolYard**: A Benchmark for Household Robots That Use Tools†', 'ToolYard'],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('“%s”', (text, title) => {
    const found = titlesIn(block(text));
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(title)).toBe(true);
  });
});

describe('what is found', () => {
  it('is sure only where no word differs', () => {
    expect(foundIn('ToolYard: A Benchmark for Household Robots That Use Tools')).toEqual([
      'ToolYard: A Benchmark for Household Robots That Use Tools = ToolYard: A Benchmark for Household Robots That Use Tools',
    ]);
    expect(foundIn('ToolYard: Benchmark for Household Robots That Use Tools')[0]).toContain(' ≈ ');
  });

  it('spans the words of the title, not those of the sentence', () => {
    const text = 'As in ToolYard: Benchmark for Household Robots That Use Tools, we ask for more.';
    const [find] = finder.find(text);
    expect(text.slice(find?.start, find?.end)).toBe(
      'ToolYard: Benchmark for Household Robots That Use Tools',
    );
  });

  it.each([
    ['SPO: Segment Policy Optimization', 'the initials in front'],
    ['YardTool: A Benchmark for Household Robots That Use Tools', 'another name'],
    [
      'Usual Token Compression in Multimodal Large Language Models from an Explainability Perspective',
      'another first word',
    ],
  ])('spans what stands instead of its own: “%s”, %s', (text) => {
    const [find] = finder.find(block(text));
    expect([find?.start, find?.end]).toEqual([1, text.length + 1]);
  });

  it('does not span a label before the title', () => {
    const text = block('Paper: A Benchmark for Household Robots That Use Tools');
    const [find] = finder.find(text);
    expect(text.slice(find?.start, find?.end)).toBe('A Benchmark for Household Robots That Use Tools');
  });

  it('is found in a link, a quotation and a field of a record as well as by itself', () => {
    const title = 'A Benchmark for Household Robots That Use Tools';
    for (const text of [
      `see \ue001${title}\ue001 for more`,
      `in “${title}”, we`,
      `title = {${title}},\n year`,
    ])
      expect(titlesIn(text)).toHaveLength(1);
  });

  it('needs the support of a link where the words tell little', () => {
    const certainties = finder
      .find(block('Prompt Learning for Vision Language Model Adaption, Cascaded'))
      .map(({ certainty }) => certainty);
    expect(certainties).not.toContain('exact');
    expect(certainties).not.toContain('probable');
  });
});
