import type { Span } from '../../kernel/text.ts';

/** How offsets of the tree become offsets of the source. */
export type Frame = {
  readonly length: number;
  /** Where the text lies whose own offsets mean nothing in the source: inside escaped backticks. */
  readonly fixed: Span | undefined;
};

/** How many levels are followed; deeper ones no person writes, and the stack has an end. */
export const mostLevels = 400;

export function frameOf(source: string): Frame {
  return { length: source.length, fixed: undefined };
}

/** The parser's ends may pass the end of a text that stops in the middle of a word. */
export function spanIn(frame: Frame, node: { readonly pos: number; readonly end: number }): Span {
  if (frame.fixed) return frame.fixed;
  const start = Math.min(node.pos, frame.length);
  return { start, end: Math.max(start, Math.min(node.end, frame.length)) };
}
