import type { Renderer, Token } from 'markdown-it';
import { html, markupOf } from '../html.ts';
import { workOf } from './work.ts';

type Rule = NonNullable<Renderer['rules'][string]>;

export function fence(...[tokens, at, , env]: Parameters<Rule>): string {
  const token = tokens[at];
  const work = workOf(env);
  if (token === undefined) return '';
  const language = languageOf(token);
  if (language === 'suggestion' && work.suggestion !== undefined) {
    return `<div>${work.slot(work.suggestion(token.content))}</div>`;
  }
  if (language === 'mermaid') return `<div>${work.slot(diagram(token.content))}</div>`;
  return markupOf(
    html`<pre><code class="${language && `language-${language}`}">${token.content}</code></pre>`,
  );
}

/** Without JavaScript the source stays readable; with it a frame of its own draws it. */
function diagram(source: string) {
  return html`<pre class="mermaid-source" data-mermaid><code>${source}</code></pre>`;
}

function languageOf(token: Token): string {
  return token.info.trim().split(/\s/u)[0] ?? '';
}
