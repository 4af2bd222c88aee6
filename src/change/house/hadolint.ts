import { load } from 'js-yaml';
import type { Policy } from '../../config/policy.ts';
import type { Problem } from '../../kernel/problem.ts';
import { readLintConfig } from '../../lint/engine/read-config.ts';

/** Where hadolint looks for its configuration. */
export const hadolint = ['.hadolint.yaml', '.hadolint.yml'];

export type Merged = { readonly lint: Policy['lint']; readonly notes: readonly Problem[] };

/** What hadolint's file says, where the policy says nothing else. */
export function withHadolint(
  lint: Policy['lint'],
  { path, text }: { readonly path: string; readonly text: string },
): Merged {
  const read = readLintConfig(text, path);
  if (!read.ok) return { lint, notes: [read.error] };
  const { ignored, override, ...rest } = objectOf(load(text.trim() === '' ? '{}' : text));
  const hasLevels = Object.values(objectOf(lint['override'])).some((ids) => list(ids).length > 0);
  const merged = { ...rest, ...withoutEmptyLists(lint), ...(!hasLevels && { override }) };
  return { lint: { ...merged, ignored: [...list(lint['ignored']), ...list(ignored)] }, notes: [] };
}

function withoutEmptyLists(lint: Policy['lint']): Policy['lint'] {
  return Object.fromEntries(
    Object.entries(lint).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
