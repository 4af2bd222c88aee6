import type { RawObject } from '../../lint/schema/interpreter/checker.ts';

/** The schema of a custom resource that is bundled. */
export function bundledCustom(_kind: string, _version: string): RawObject | undefined {
  return undefined;
}
