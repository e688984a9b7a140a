import { describe, expect, it } from 'vitest';
import { block, foundIn, titlesIn } from './finder';

/** Texts that are like a title of ours and name another thing. */
const TRAPS: Record<string, string[]> = {
  'the beginning that many titles have': [
    'Less is more',
    'Less Is More: Fewer Parameters for Better Translation',
    'Why less is more in instruction data',
    'Improving large language models with human feedback',
  ],
  'words of the language': ['coin', 'The quota of reagent and seed', 'SEED', 'H2O', 'Attention'],
  'another paper of the same name': [
    'TokenFlow: Consistent Features for Video Editing by Text',
    'ToolYard: Fencing off Web Agents',
    'Quiet-STaR',
  ],
  'common words, one or two changed': [
    'Prompt Learning for Vision-Language Models',
    'Conditional Prompt Learning for Vision-Language Models',
    'Efficient Generative Inference of Large Language Models',
    'D2O: Dynamic Operations for Efficient Generative Inference of Large Language Models',
    'Knowledge Distillation via Instance Relationship Graph',
    'Reinforcement Learning for Large Language Models',
  ],
  'another subject': [
    'Autoregressive Video Stitching without Vector Codebooks',
    'Rivers and Bridges: Hydrology of Northern Lakes',
    'A Benchmark for Household Finance That Uses Tools',
  ],
  'another number or sign': [
    'Weather3: Forecasting Storms with Sparse Sensors',
    'GraphMint: A Library of Graphs',
    'GraphMint+: Minting',
  ],
  'a part of a longer title': [
    'Reinforcement Learning from Human Feedback',
    'Tokenization for Minimum Program',
    'Token Pruning in Transformer Decoder',
  ],
  'the same words in another order': [
    'Tools That Use Household Robots for a Benchmark',
    'Search Program Minimum for Tokenization Image Adaptive',
  ],
};

describe.each(Object.entries(TRAPS))('%s', (_kind, texts) => {
  it.each(texts)('“%s” is not painted', (text) => {
    expect(foundIn(block(text))).toEqual([]);
    expect(foundIn(`We look at ${text} again, and then go on.`)).toEqual([]);
  });
});

describe('titles of common words', () => {
  it('are found where they stand by themselves or with capitals in a sentence', () => {
    expect(titlesIn(block('Memory for Small Robots'))).toEqual(['Memory for Small Robots']);
    expect(titlesIn('We extend Memory for Small Robots (2024) to large ones.')).toHaveLength(1);
    expect(titlesIn(block('[ICRA 2025] Memory for Small Robots'))).toHaveLength(1);
  });
});
