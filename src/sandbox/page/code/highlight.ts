import { overLines } from '../../../kernel/over-lines.ts';
import { html, type Content } from '../html.ts';

/** Colours for the few languages that matter here. A line at a time: what spans lines stays plain. */
type Language = { readonly files: RegExp; readonly tokens: RegExp };

const languages: readonly Language[] = [
  {
    files: /\.(?:ya?ml)$/iu,
    tokens: new RegExp(
      overLines`
        (?<comment>(?:^|(?<=\s))#.*$)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|
        (?<key>(?<![\w./-])[\w./-]+(?=:(?:\s|$)))|
        (?<constant>\b(?:true|false|null|\d+(?:\.\d+)?[A-Za-z]{0,2})\b)
      `,
      'gu',
    ),
  },
  {
    files: /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/u,
    tokens:
      /(?<comment>^\s*#.*$)|(?<keyword>^\s*[A-Z]+(?=\s)|\bAS\b)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<constant>\$\{?\w+\}?|--[\w-]+)/gu,
  },
  {
    files: /\.(?:[cm]?[jt]sx?|json)$/iu,
    tokens: new RegExp(
      overLines`
        (?<comment>//.*$)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\x60(?:[^\x60\\]|\\.)*\x60)|
        (?<keyword>
          \b(?:
            import|export|from|const|let|function|return|if|else|for|while|await|async|new|type|class|
            default|throw|try|catch
          )\b
        )|
        (?<constant>\b(?:true|false|null|undefined|\d+)\b)
      `,
      'gu',
    ),
  },
  {
    files: /\.(?:py|sh|toml|env|ini)$/iu,
    tokens: new RegExp(
      overLines`
        (?<comment>#.*$)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|
        (?<keyword>
          \b(?:
            import|from|def|class|return|if|elif|else|for|while|in|not|and|or|async|await|with|as|raise|
            try|except|then|fi|do|done|echo|export|set
          )\b
        )|
        (?<constant>\b(?:True|False|None|true|false|\d+)\b)
      `,
      'gu',
    ),
  },
];

/** A line that never ends a string is read again from each quote in it, so long ones stay plain. */
const longestLine = 400;

export function highlighted(path: string, lines: readonly string[]): readonly Content[] {
  const language = languages.find(({ files }) => files.test(path));
  if (language === undefined) return lines;
  return lines.map((line) => (line.length > longestLine ? line : coloured(line, language.tokens)));
}

function coloured(line: string, tokens: RegExp): Content {
  const out: Content[] = [];
  let end = 0;
  for (const match of line.matchAll(tokens)) {
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    out.push(line.slice(end, match.index), html`<span class="tok-${kind}">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return [...out, line.slice(end)];
}
