import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../../scripts/read-seeds';

const { papers } = readSeeds(resolve(import.meta.dirname, '../../../seeds'));

/** Every link of the bundled digest, read off the file by hand. */
const LINKS: [titleBegins: string, url: string][] = [
  ['Segment Policy Optimization', 'https://github.com/AIFrameResearch/SPO'],
  ['T-REG', 'https://github.com/wzhouad/T-REG'],
  ['MA-RLHF', 'https://github.com/ernie-research/MA-RLHF'],
  ['Reinforcing Video Reasoning', 'https://github.com/longmalongma/TW-GRPO'],
  ['QuoTA', 'https://github.com/MAC-AutoML/QuoTA'],
  ['Stop Summation', 'https://github.com/CJReinforce/PURE'],
  ['CoIn: Counting', 'https://github.com/CASE-Lab-UMD/LLM-Auditing-CoIn'],
  ['[CLS] Token', 'https://github.com/THU-MIG/VTC-CLS'],
  ['FlowCut', 'https://github.com/TungChintao/FlowCut'],
  ['Steering LLM Thinking', 'https://github.com/UMass-Embodied-AGI/BudgetGuidance'],
  ['CenterCLIP', 'https://github.com/mzhaoshuai/CenterCLIP'],
  ['Tree-Planner', 'https://tree-planner.github.io/'],
  ['TransPrune', 'https://github.com/liaolea/TransPrune'],
  ['CyclicReflex', 'https://github.com/OPTML-Group/CyclicReflex'],
  ['Multi-Stage Vision Token', 'https://github.com/liuting20/MustDrop'],
  ['Compression with Global', 'https://github.com/xuyang-liu16/GlobalCom2'],
  ['Less is more', 'https://github.com/tdemin16/multi-lane'],
  ['Soft Thinking', 'https://github.com/eric-ai-lab/Soft-Thinking'],
  ['Mixture of Prompt', 'https://anonymous.4open.science/r/mocoop-6387'],
  ['H₂O', 'https://github.com/FMInference/H2O'],
  ['Mixed-R1', 'https://github.com/xushilin1/mixed-r1'],
  ['Exploring the Limit', 'https://github.com/InternLM/OREAL'],
  ['Improving large language', 'https://github.com/michaelchen-lab/caft-llm'],
  ['Learning to Compose', 'https://github.com/BatsResearch/csp'],
  ['Inference Optimal', 'https://github.com/locuslab/llava-token-compression'],
  ['Cascade Prompt', 'https://github.com/megvii-research/CasPL'],
  ['TokenRing', 'https://github.com/ACA-Lab-SJTU/token-ring'],
  ['R2R', 'https://github.com/thu-nics/R2R'],
  ['Train Long', 'https://github.com/hammoudhasan/curriculum_grpo'],
];

describe('the bundled digest', () => {
  it('has 79 papers of Sep 9, each with a title and an abstract', () => {
    expect(papers).toHaveLength(79);
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(79);
    for (const paper of papers) {
      expect(paper.appearances).toEqual([{ digest: 'Daily Papers', date: 'Sep 9' }]);
      expect(paper.abstract.length).toBeGreaterThan(300);
    }
  });

  it.each(LINKS)('%s leads to %s', (begins, url) => {
    const paper = papers.find(({ title }) => title.startsWith(begins));
    expect(paper?.links.map((link) => link.url)).toEqual([url]);
  });

  it('has 29 papers with a link: 27 on GitHub, one on another code host, one project page', () => {
    const links = papers.flatMap((paper) => paper.links);
    expect(links).toHaveLength(29);
    expect(links.filter(({ key }) => key.startsWith('github.com/'))).toHaveLength(27);
    expect(links.filter(({ kind }) => kind === 'code')).toHaveLength(28);
    expect(links.filter(({ kind }) => kind === 'project').map(({ key }) => key)).toEqual([
      'tree-planner.github.io',
    ]);
  });

  it('shows LaTeX as readable text and keeps the source', () => {
    const byTitle = (part: string) => papers.find(({ title }) => title.includes(part));
    expect(byTitle('Q-Function')?.title).toBe('From r to Q*: Your Language Model is Secretly a Q-Function');
    expect(byTitle('Q-Function')?.source.title).toContain('$r$ to $Q^*$');
    expect(byTitle('Heavy-Hitter')?.title.startsWith('H₂O:')).toBe(true);
    expect(byTitle('Zero-Shot Tokenizer')?.source).toEqual({});
    const text = papers.map((paper) => paper.abstract).join('\n');
    expect(text).not.toMatch(/\\[%a-mo-z]|``|\$|\{https/);
    expect(text).toContain('“aha moments”');
    expect(text).toContain('delimiters like "\\n\\n"');
    expect(text).toContain('block_out');
  });
});
