import { escapeHtml, papers } from './digest';

/**
 * A page as they are in the wild, of our own making: navigation, a listing, a table, references, a form, an editor,
 * advertising. `painted` is all that Papertip may paint in it, in the order of the page.
 */
const [spo, treg, marlhf] = papers.map((paper) => paper.title);

export const newsPage = `<!doctype html>
<html lang="en"><head><title>Reading list: Zero-Shot Tokenizer Transfer and others</title>
<meta name="description" content="Zero-Shot Tokenizer Transfer">
<script type="application/ld+json">{"headline": "Zero-Shot Tokenizer Transfer"}</script></head>
<body>
<nav><a href="/">Home</a> <a href="https://github.com/">GitHub</a> <a href="https://github.com/FMInference">FMInference</a></nav>
<form><input name="q" value="Zero-Shot Tokenizer Transfer"><button>Search</button></form>
<main>
  <article>
    <h3><a href="/p/1">
      ${escapeHtml(spo ?? '')}
    </a></h3>
    <p>Guo et al. · <a href="https://github.com/AIFrameResearch/SPO/stargazers">★ 120</a> · 14 comments</p>
  </article>
  <article>
    <h3><a href="https://github.com/wzhouad/T-REG"><span>T-REG: Preference Optimization</span>
      <span>with Token-Level Reward Regularization</span></a></h3>
  </article>
  <table>
    <tr><th>Model</th><th>Paper</th><th>Code</th></tr>
    <tr><td>MA-RLHF</td><td>${escapeHtml(marlhf ?? '')}</td><td><a href="//github.com/ernie-research/MA-RLHF"><img alt="code" src="data:,"></a></td></tr>
    <tr><td>Other</td><td>Proximal Policy Optimization Algorithms</td><td><a href="https://github.com/openai/baselines">code</a></td></tr>
  </table>
  <h2>References</h2>
  <ol>
    <li>B. Minixhofer, E. M. Ponti, and I. Vulić, “Zero-shot tokenizer transfer,” <em>arXiv:2405.07883</em>, 2024.</li>
    <li>Z. Zhang et&nbsp;al. H<sub>2</sub>O: Heavy-hitter oracle for efficient generative inference of large
      language models. In <i>NeurIPS</i>, 2023. https://github.com/FMInference/H2O.</li>
    <li>J. Schulman et al. Proximal policy optimization algorithms. 2017.</li>
  </ol>
  <pre><code>git clone https://github.com/thu-nics/R2R.git
cd R2R  # R2R: Efficiently Navigating</code></pre>
  <div class="cm-editor"><div class="cm-line">% Zero-Shot Tokenizer Transfer</div></div>
  <div contenteditable="true">Write a comment on Zero-Shot Tokenizer Transfer</div>
</main>
<aside>Tokens for sale! Large Language Models! Preference Optimization!</aside>
<footer>Language Models © 2025. All you need.</footer>
</body></html>`;

export const newsPagePainted = [
  spo,
  '★ 120',
  'T-REG: Preference Optimization\n      with Token-Level Reward Regularization',
  marlhf,
  'Zero-shot tokenizer transfer',
  'H2O: Heavy-hitter oracle for efficient generative inference of large\n      language models',
  'https://github.com/FMInference/H2O',
  'https://github.com/thu-nics/R2R.git',
];

/** Papers that the page mentions, the one behind the picture too. */
export const newsPageCount = new Set([spo, treg, marlhf, 'zero-shot', 'h2o', 'r2r']).size;
