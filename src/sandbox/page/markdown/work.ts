import type { Html } from '../html.ts';

export type Setting = {
  /** `owner/name`: where `#12` leads. */
  readonly repository: string;
  /** How the code of a suggestion is shown; elsewhere it is a block of code. */
  readonly suggestion?: ((code: string) => Html) | undefined;
};

/** What the rules pass from hand to hand while they work on one text. */
export type Work = Setting & { readonly slot: (content: Html) => string };

/** markdown-it types its environment as a bag; what `renderMarkdown` put in comes out here. */
export function workOf(env: unknown): Work {
  return env as Work;
}
