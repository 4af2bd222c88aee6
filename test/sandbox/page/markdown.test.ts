import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { html, markupOf } from '../../../src/sandbox/page/html.ts';
import { renderMarkdown } from '../../../src/sandbox/page/markdown/markdown.ts';
import { setTask } from '../../../src/sandbox/page/markdown/tasks.ts';

function render(source: string): string {
  return markupOf(renderMarkdown(source, { repository: 'acme/shop' }));
}

describe('what GitHub shows', () => {
  test.each([
    ['**bold** and ~~gone~~', '<p><strong>bold</strong> and <s>gone</s></p>'],
    ['one\ntwo', '<p>one<br />\ntwo</p>'],
    ['```yaml\na: <1>\n```', '<pre><code class="language-yaml">a: &lt;1&gt;\n</code></pre>'],
    ['a <!-- marker --> b', '<p>a  b</p>'],
    [':rocket: at 10:30:00 :nothing: `:rocket:`', '<p>🚀 at 10:30:00 :nothing: <code>:rocket:</code></p>'],
    ['see `#12`', '<p>see <code>#12</code></p>'],
  ])('%j', (source, shown) => {
    expect(render(source).trim()).toBe(shown);
  });

  test('references lead to issues, also of another repository', () => {
    expect(render('fixes #12, kube/x#3')).toContain('<a href="/acme/shop/issues/12" class="issue-link"');
    expect(render('fixes #12, kube/x#3')).toContain('<a href="/kube/x/issues/3" class="issue-link"');
  });

  test('people are marked, mail addresses are not people', () => {
    expect(render('ask @octo-cat or me@example.com')).toContain(
      '<span class="user-mention">@octo-cat</span>',
    );
    expect(render('me@example.com')).not.toContain('user-mention');
  });

  test('a commit id is shortened', () => {
    expect(render('a'.repeat(40))).toContain(`<a href="/acme/shop/commit/${'a'.repeat(40)}"`);
  });

  test('table cells are aligned by attribute, for the page allows no inline style', () => {
    expect(render('| a |\n|--:|\n| 1 |')).toContain('<td align="right">1</td>');
  });

  test('details stay, with Markdown inside', () => {
    const shown = render('<details open><summary>More</summary>\n\n**b**\n\n</details>');
    expect(shown).toContain('<details open><summary>More</summary>');
    expect(shown).toContain('<strong>b</strong>');
  });

  test('a diagram keeps its source readable', () => {
    expect(render('```mermaid\ngraph TD; a-->b\n```')).toContain('data-mermaid><code>graph TD; a--&gt;b');
  });

  test('a suggestion is shown by whoever knows its lines, elsewhere as code', () => {
    const source = '```suggestion\nFROM node:24\n```';
    const setting = { repository: 'acme/shop', suggestion: (code: string) => html`<form>${code}</form>` };
    expect(markupOf(renderMarkdown(source, setting))).toContain('<form>FROM node:24\n</form>');
    expect(render(source)).toContain('<code class="language-suggestion">');
  });

  test('a picture from another machine becomes a link to it', () => {
    expect(render('![build](https://example.com/b.svg)')).toBe(
      '<p><a href="https://example.com/b.svg" rel="nofollow noopener noreferrer">build</a></p>\n',
    );
  });
});

describe('task lists', () => {
  const source = '- [ ] one\n- [x] two\n  - [ ] three\n\n```\n- [ ] code\n```\n\n1. [X] four';

  test('every task is numbered, code is none', () => {
    const shown = render(source);
    expect([...shown.matchAll(/data-task="(\d)"/gu)].map((match) => match[1])).toEqual(['0', '1', '2', '3']);
    expect([...shown.matchAll(/disabled( checked)?/gu)].map((match) => match[1])).toEqual([
      undefined,
      ' checked',
      undefined,
      ' checked',
    ]);
  });

  test('ticking one changes that one', () => {
    expect(setTask(source, { index: 2, checked: true })).toBe(source.replace('[ ] three', '[x] three'));
    expect(setTask(source, { index: 3, checked: false })).toBe(source.replace('[X] four', '[ ] four'));
  });

  test('a number that is not there changes nothing', () => {
    expect(setTask(source, { index: 9, checked: true })).toBe(source);
  });
});

describe('nothing that acts comes through', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="/session"><button name=login value=admin>x</button></form>',
    '<input type="checkbox" data-task="0">',
    '<div data-mermaid>x</div>',
    '<a href="/" data-goal="issues" id="main" class="btn btn-primary">Merge</a>',
    '<div style="position:fixed;inset:0">x</div>',
    '<style>body{display:none}</style>',
    '<link rel=stylesheet href=//evil.example>',
    '<meta http-equiv=refresh content="0;url=//evil.example">',
    '<base href="//evil.example">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea></textarea><img src=x onerror=alert(1)>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<template><img src=x onerror=alert(1)></template>',
    '```"><script>alert(1)</script>\nx\n```',
    '![x](javascript:alert(1) "title")',
    '<img src="https://evil.example/pixel.png">',
    '<video src=x onerror=alert(1)><source onerror=alert(1)></video>',
    '<object data="x"></object><embed src="x">',
    '</div></main></body><script>alert(1)</script>',
  ];

  test.each(attacks)('%j', (source) => {
    expect(faults(render(source))).toEqual([]);
  });

  test('nor does any mixture of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.string({
        unit: fc.constantFrom('<', '>', '"', "'", '`', '[', ']', '(', ')', '!', '-', '/', '\n', ' ', 'a'),
      }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(faults(render(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '<script>1</script>',
    '<img src=x onerror=1>',
    '<a href="javascript:1">x</a>',
    '<p style="x">',
    '<a class="btn">x</a>',
  ])('the judge of these tests knows %j', (attack) => {
    expect(faults(attack)).not.toEqual([]);
  });

  test('a long hostile comment is answered in reasonable steps', () => {
    for (const unit of ['[', '![', '<a ', '`', '- [ ] ', '@a/', 'a/b/', '<!--', '> ', '*_', '<div>', '|']) {
      expect(typeof render(unit.repeat(65_000 / unit.length))).toBe('string');
    }
  });
});

/** Reads the output as a parser does and names what must not be in it. */
function faults(markup: string): readonly string[] {
  const found: string[] = [];
  sanitizeHtml(markup, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tagName, attribs) => {
        found.push(...faultsOf(tagName, attribs));
        return { tagName, attribs };
      },
    },
  });
  return found;
}

const forbidden =
  /^(?:script|style|iframe|form|button|svg|math|object|embed|link|meta|base|template|video|textarea)$/u;
const expected =
  /^(?:data-task|data-mermaid|class|type|disabled|checked|aria-label|href|rel|src|alt|title|align)$/u;

function* faultsOf(tag: string, attributes: Readonly<Record<string, string>>): Generator<string> {
  if (forbidden.test(tag)) yield tag;
  for (const [key, value] of Object.entries(attributes)) {
    if (!expected.test(key)) yield key;
    if (/^(?:href|src)$/u.test(key) && /^\s*(?:javascript|data|vbscript):/iu.test(value)) yield value;
    if (key === 'src' && /^(?:https?:)?\/\//iu.test(value)) yield value;
    if (key === 'class' && value.includes('btn')) yield value;
  }
  if ('data-mermaid' in attributes && tag !== 'pre') yield 'a forged diagram';
  if (tag === 'input' && !('disabled' in attributes)) yield 'a forged task';
}
