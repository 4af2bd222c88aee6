import { YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { lineOfKey } from './key-line.ts';

/** What is wrong with a file of settings, and where: `path:line` as far as that is known. */
export type Broken = { readonly where: string; readonly detail: string };

export function unreadable(error: unknown, path: string): Broken {
  if (!(error instanceof YAMLException)) return { where: path, detail: String(error) };
  const { mark, reason } = error;
  return { where: mark === undefined ? path : `${path}:${mark.line + 1}`, detail: reason };
}

export function misunderstood(issue: z.core.$ZodIssue | undefined, path: string, text?: string): Broken {
  const keys = issue?.path ?? [];
  const line = text === undefined ? undefined : lineOfKey(text, keys);
  const detail = `${keys.map(String).join('.')}: ${issue?.message ?? 'not understood'}`;
  return { where: line === undefined ? path : `${path}:${line}`, detail };
}
