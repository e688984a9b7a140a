import { fill, LONG_TITLE, PROSE, page, still, TITLE, times } from '../make-page.mjs';

const NEAR = 'Segment Policy Optimisation Effective Segment Level Credit for Large Models in RL Assignment ';

/** What is written. @type {import('../make-page.mjs').Kind[]} */
export const TEXT = [
  still('10 MB in one text node', `<pre>${fill(PROSE, 10_000_000)}</pre>`),
  still('a 5 MB text node of 50,000 titles', `<pre>${`${LONG_TITLE}. `.repeat(50_000)}</pre>`),
  still('one line of 200 kB with 2,000 titles', `<pre>${`${LONG_TITLE}. `.repeat(2000)}</pre>`),
  still(
    '5,000 paragraphs of one title',
    times(5000, () => `<p>${LONG_TITLE}`),
  ),
  still('1 MB of text near a title', `<pre>${fill(NEAR, 1_000_000)}</pre>`),
  still(
    '2,000 paragraphs near a title',
    times(2000, (i) => `<p>${NEAR} ${i}`),
  ),
  still(
    'the beginning of a title 20,000 times',
    `<p>${'Segment Policy Optimization: Effective '.repeat(20_000)}`,
  ),
  still('one word 500,000 times', `<p>${'model '.repeat(500_000)}`),
  still('two words in turn', `<p>${'Segment Policy '.repeat(150_000)}`),
  still('one word of 5 MB', `<p style="overflow:hidden">${'a'.repeat(5_000_000)}`),
  still(
    'titles letter by letter in spans',
    times(300, () => `<p>${[...LONG_TITLE].map((c) => `<span>${c}</span>`).join('')}`),
  ),
  still(
    'titles word by word in spans',
    times(
      2000,
      () =>
        `<p>${LONG_TITLE.split(' ')
          .map((w) => `<span>${w} </span>`)
          .join('')}`,
    ),
  ),
  {
    name: 'a text split into 500,000 nodes',
    make: () => ({
      body: page(
        `<p id="p"></p><script>const p = document.getElementById('p'); const text = ${JSON.stringify(`${LONG_TITLE} `)}; for (let i = 0; i < 500000; i++) p.append(text[i % text.length]);</script>`,
      ),
    }),
  },
  still(
    'soft hyphens and word breaks',
    times(2000, () => `<p>${TITLE.split('').join('&shy;<wbr>')}`),
  ),
  still('2 MB of zero-width spaces', `<p>${fill('\u200b\u200c\u200d\ufeff', 2_000_000)}${TITLE}`),
  still(
    'zero-width spaces between letters',
    times(2000, () => `<p>${TITLE.split('').join('\u200b')}`),
  ),
  still(
    'combining marks, 1,000 on each letter',
    times(500, () => `<p>${'a'.concat('\u0301'.repeat(1000))}`),
  ),
  still(
    'zalgo titles',
    times(1000, () => `<p>${[...TITLE].map((c) => `${c}\u0300\u0301\u0302\u0303`).join('')}`),
  ),
  still('Chinese, 3 MB', `<p>${fill('我们研究大型语言模型的推理能力以及长上下文', 1_000_000)}`),
  still('Thai, 1 MB', `<p>${fill('เราศึกษาแบบจำลองภาษาขนาดใหญ่', 400_000)}`),
  still(
    'Arabic from right to left',
    `<div dir="rtl">${times(5000, () => `<p>نموذج لغوي كبير ${TITLE} للاستدلال`)}</div>`,
  ),
  still(
    'right-to-left overrides',
    times(5000, () => `<p>\u202e${TITLE}\u202c\u2066x\u2069`),
  ),
  still('emoji and surrogates', `<p>${fill('👩‍👩‍👧‍👦🏳️‍🌈𝒳𝓨', 1_000_000)}`),
  still(
    'half surrogates',
    `<p id="p"></p><script>document.getElementById('p').textContent = '\\ud83d'.repeat(1000000);</script>`,
  ),
  still('mathematical letters', `<p>${fill('𝐙𝐞𝐫𝐨-𝐒𝐡𝐨𝐭 𝐓𝐨𝐤𝐞𝐧𝐢𝐳𝐞𝐫 𝐓𝐫𝐚𝐧𝐬𝐟𝐞𝐫 ', 1_000_000)}`),
  still(
    '500 kB of white space between words',
    times(5, () => `<p>Zero-Shot${' '.repeat(100_000)}Tokenizer${'\n'.repeat(100_000)}Transfer`),
  ),
  still('1 MB of punctuation', `<p>${fill('((((....----____$$$$\\\\{{{{', 1_000_000)}`),
  still('1 MB of LaTeX', `<p>${fill('$\\mathbf{x}_{i}^{2}$ \\emph{of} {\\bf model} ', 1_000_000)}`),
  still('100,000 numbers', `<p>${times(100_000, (i) => `${i} `)}`),
  still('xivxiv… 500 kB', `<p>${'xiv'.repeat(170_000)}`),
  still(
    'arXiv ids as text, 20,000',
    `<p>${times(20_000, (i) => `arXiv:24${String(i % 12).padStart(2, '0')}.${10_000 + i} `)}`,
  ),
  still(
    'DOIs as text with 1,000 slashes',
    times(500, (i) => `<p>10.1234/a${'/'.repeat(1000)}${i}`),
  ),
  still('addresses as text, 20,000', `<p>${times(20_000, (i) => `https://github.com/a${i % 50}/b${i} `)}`),
  still('github.com/ 100,000 times', `<p>${'github.com/'.repeat(100_000)}`),
  still('first letters of names', `<p>${times(50_000, (i) => `Name${i % 500}: `)}`),
];
