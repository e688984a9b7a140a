/** One piece of a page with what must be painted in it, text for text; nothing where nothing may be. */
export interface Sample {
  what: string;
  html: string;
  painted: string[];
}

const TRANSFER = 'Zero-Shot Tokenizer Transfer';
const H2O = 'Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models';
const Q_STAR = 'Your Language Model is Secretly a Q-Function';

/** The ways in which pages write a title (issue 2, section 4). */
export const titleForms: Sample[] = [
  { what: 'as printed', html: TRANSFER, painted: [TRANSFER] },
  { what: 'lower case', html: 'zero-shot tokenizer transfer', painted: ['zero-shot tokenizer transfer'] },
  { what: 'capitals', html: 'ZERO-SHOT TOKENIZER TRANSFER', painted: ['ZERO-SHOT TOKENIZER TRANSFER'] },
  { what: 'odd case', html: 'zEro-sHOT Tokenizer transFER', painted: ['zEro-sHOT Tokenizer transFER'] },
  { what: 'in emphasis', html: 'See <em>Zero-Shot</em> Tokenizer <b>Transfer</b>!', painted: [TRANSFER] },
  {
    what: 'emphasis inside a word',
    html: 'Zero-Shot <em>Token</em>izer Trans<i>fer</i>',
    painted: [TRANSFER],
  },
  { what: 'a letter of its own', html: '<span>Z</span>ero-Shot Tokenizer Transfer', painted: [TRANSFER] },
  { what: 'in a link', html: '<a href="/paper">Zero-Shot Tokenizer Transfer</a>', painted: [TRANSFER] },
  { what: 'partly a link', html: '<a href="/paper">Zero-Shot Tokenizer</a> Transfer', painted: [TRANSFER] },
  { what: 'wbr', html: 'Zero-<wbr>Shot Token<wbr>izer Trans<wbr>fer', painted: [TRANSFER] },
  {
    what: 'soft hyphens',
    html: 'Zero-Shot To&shy;ken&shy;izer Transfer',
    painted: ['Zero-Shot To\u00adken\u00adizer Transfer'],
  },
  {
    what: 'zero-width space',
    html: 'Zero-&#8203;Shot Tokenizer&#8203; Transfer',
    painted: ['Zero-\u200bShot Tokenizer\u200b Transfer'],
  },
  {
    what: 'no-break spaces',
    html: 'Zero-Shot&nbsp;Tokenizer&nbsp;Transfer',
    painted: ['Zero-Shot\u00a0Tokenizer\u00a0Transfer'],
  },
  {
    what: 'wide spaces',
    html: 'Zero-Shot   Tokenizer\t Transfer',
    painted: ['Zero-Shot   Tokenizer\t Transfer'],
  },
  {
    what: 'line breaks',
    html: 'Zero-Shot\n    Tokenizer\n    Transfer',
    painted: ['Zero-Shot\n    Tokenizer\n    Transfer'],
  },
  { what: 'br', html: 'Zero-Shot<br>Tokenizer<br>\nTransfer', painted: ['Zero-ShotTokenizer\nTransfer'] },
  {
    what: 'preformatted',
    html: '<pre>Zero-Shot\nTokenizer Transfer</pre>',
    painted: ['Zero-Shot\nTokenizer Transfer'],
  },
  { what: 'comment inside', html: 'Zero-Shot <!-- not here -->Tokenizer Transfer', painted: [TRANSFER] },
  { what: 'hyphen', html: 'Zero‐Shot Tokenizer Transfer', painted: ['Zero‐Shot Tokenizer Transfer'] },
  {
    what: 'no-break hyphen',
    html: 'Zero‑Shot Tokenizer Transfer',
    painted: ['Zero‑Shot Tokenizer Transfer'],
  },
  { what: 'en dash', html: 'Zero–Shot Tokenizer Transfer', painted: ['Zero–Shot Tokenizer Transfer'] },
  { what: 'em dash', html: 'Zero—Shot Tokenizer Transfer', painted: ['Zero—Shot Tokenizer Transfer'] },
  { what: 'minus', html: 'Zero−Shot Tokenizer Transfer', painted: ['Zero−Shot Tokenizer Transfer'] },
  {
    what: 'space for a hyphen',
    html: 'Zero Shot Tokenizer Transfer',
    painted: ['Zero Shot Tokenizer Transfer'],
  },
  {
    what: 'full stop after it',
    html: 'Minixhofer et al. Zero-Shot Tokenizer Transfer. NeurIPS.',
    painted: [TRANSFER],
  },
  { what: 'straight quotes around it', html: '"Zero-Shot Tokenizer Transfer,"', painted: [TRANSFER] },
  { what: 'curly quotes around it', html: '“Zero-Shot Tokenizer Transfer”', painted: [TRANSFER] },
  { what: 'guillemets around it', html: '«Zero-Shot Tokenizer Transfer»', painted: [TRANSFER] },
  {
    what: 'brackets around it',
    html: '(Zero-Shot Tokenizer Transfer) [Zero-Shot Tokenizer Transfer]',
    painted: [TRANSFER, TRANSFER],
  },
  {
    what: 'footnote sign',
    html: 'Zero-Shot Tokenizer Transfer† and <i>Zero-Shot Tokenizer Transfer</i>*',
    painted: [TRANSFER, TRANSFER],
  },
  {
    what: 'in a sentence',
    html: 'We build on Zero-Shot Tokenizer Transfer, which shows that it can be done.',
    painted: [TRANSFER],
  },
  { what: 'in a Chinese sentence', html: '本文基于Zero-Shot Tokenizer Transfer的方法', painted: [TRANSFER] },
  {
    what: 'in a reference',
    html: '[12] B. Minixhofer, E. M. Ponti, I. Vulić. 2024. Zero-Shot Tokenizer Transfer. <i>CoRR</i>, abs/2405.07883.',
    painted: [TRANSFER],
  },
  {
    what: 'in BibTeX',
    html: '<pre>@misc{m24, title = {{Zero-Shot Tokenizer Transfer}}, title={{Z}ero-{S}hot {T}okenizer {T}ransfer}}</pre>',
    painted: [TRANSFER, 'Z}ero-{S}hot {T}okenizer {T}ransfer'],
  },
  {
    what: 'an apostrophe, straight',
    html: "Critical Tokens Matter: Token-Level Contrastive Estimation Enhence LLM's Reasoning Capability",
    painted: [
      "Critical Tokens Matter: Token-Level Contrastive Estimation Enhence LLM's Reasoning Capability",
    ],
  },
  {
    what: 'an apostrophe, curly',
    html: 'Critical Tokens Matter: Token-Level Contrastive Estimation Enhence LLM’s Reasoning Capability',
    painted: [
      'Critical Tokens Matter: Token-Level Contrastive Estimation Enhence LLM’s Reasoning Capability',
    ],
  },
  {
    what: 'a colon left out',
    html: 'Soft Thinking Unlocking the Reasoning Potential of LLMs in Continuous Concept Space',
    painted: ['Soft Thinking Unlocking the Reasoning Potential of LLMs in Continuous Concept Space'],
  },
  {
    what: 'a question mark at its end',
    html: 'Which Data Attributes Stimulate Math and Code Reasoning? An Investigation via Influence Functions?',
    painted: [
      'Which Data Attributes Stimulate Math and Code Reasoning? An Investigation via Influence Functions',
    ],
  },
  {
    what: 'its own brackets',
    html: 'the [CLS] Token Tells Everything Needed for Training-free Efficient MLLMs paper',
    painted: ['[CLS] Token Tells Everything Needed for Training-free Efficient MLLMs'],
  },
  {
    what: 'its own brackets left out',
    html: 'CLS Token Tells Everything Needed for Training-free Efficient MLLMs',
    painted: ['CLS Token Tells Everything Needed for Training-free Efficient MLLMs'],
  },
  {
    what: 'three hyphens for a dash',
    html: 'Token Reduction Should Go Beyond Efficiency in Generative Models --- From Vision, Language to Multimodality',
    painted: [
      'Token Reduction Should Go Beyond Efficiency in Generative Models --- From Vision, Language to Multimodality',
    ],
  },
  {
    what: 'an em dash for hyphens',
    html: 'Token Reduction Should Go Beyond Efficiency in Generative Models—From Vision, Language to Multimodality',
    painted: [
      'Token Reduction Should Go Beyond Efficiency in Generative Models—From Vision, Language to Multimodality',
    ],
  },
  { what: 'LaTeX subscript', html: `H_2O: ${H2O}`, painted: [`H_2O: ${H2O}`] },
  {
    what: 'LaTeX math',
    html: `$H_2O$: ${H2O} and H$_2$O: ${H2O} and $\\mathrm{H}_{2}\\mathrm{O}$: ${H2O}`,
    painted: [`H_2O$: ${H2O}`, `H$_2$O: ${H2O}`, `H}_{2}\\mathrm{O}$: ${H2O}`],
  },
  { what: 'Unicode subscript', html: `H₂O: ${H2O}`, painted: [`H₂O: ${H2O}`] },
  { what: 'sub element', html: `H<sub>2</sub>O: ${H2O}`, painted: [`H2O: ${H2O}`] },
  { what: 'plain digit', html: `H2O: ${H2O}`, painted: [`H2O: ${H2O}`] },
  {
    what: 'MathML',
    html: `<math><msub><mi mathvariant="normal">H</mi><mn>2</mn></msub><mi>O</mi></math>: ${H2O}`,
    painted: [`H2O: ${H2O}`],
  },
  { what: 'LaTeX source', html: `From $r$ to $Q^*$: ${Q_STAR}`, painted: [`From $r$ to $Q^*$: ${Q_STAR}`] },
  {
    what: 'LaTeX braces',
    html: `From \\(r\\) to \\(Q^{*}\\): ${Q_STAR}`,
    painted: [`From \\(r\\) to \\(Q^{*}\\): ${Q_STAR}`],
  },
  {
    what: 'LaTeX star by name',
    html: `From $r$ to $Q^\\star$: ${Q_STAR}`,
    painted: [`From $r$ to $Q^\\star$: ${Q_STAR}`],
  },
  { what: 'Unicode star', html: `From r to Q∗: ${Q_STAR}`, painted: [`From r to Q∗: ${Q_STAR}`] },
  {
    what: 'italic letters of Unicode',
    html: `From 𝑟 to 𝑄*: ${Q_STAR}`,
    painted: [`From 𝑟 to 𝑄*: ${Q_STAR}`],
  },
  {
    what: 'sup element',
    html: `From <i>r</i> to <i>Q</i><sup>*</sup>: ${Q_STAR}`,
    painted: [`From r to Q*: ${Q_STAR}`],
  },
  {
    what: 'KaTeX',
    html: `From <span class="katex"><span class="katex-mathml"><math><semantics><mi>r</mi><annotation encoding="application/x-tex">r</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord mathnormal">r</span></span></span></span> to Q*: ${Q_STAR}`,
    painted: [`From rrr to Q*: ${Q_STAR}`],
  },
  {
    what: 'MathJax',
    html: `From <mjx-container><mjx-math aria-hidden="true"><mjx-mi><mjx-c></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>r</mi></math></mjx-assistive-mml></mjx-container> to Q*: ${Q_STAR}`,
    painted: [`From r to Q*: ${Q_STAR}`],
  },
  { what: 'a plural', html: 'Zero-Shot Tokenizer Transfers', painted: ['Zero-Shot Tokenizer Transfers'] },
  {
    what: 'less its last word',
    html: 'Segment Policy Optimization: Effective Segment-Level Credit Assignment in RL for Large Language',
    painted: [
      'Segment Policy Optimization: Effective Segment-Level Credit Assignment in RL for Large Language',
    ],
  },
];
