import type { Linter } from '../linter.ts';
import { lintManifests } from './engine.ts';
import { manifestKind } from './kind.ts';
import type { ManifestRule } from './subject.ts';

/** Lints Kubernetes manifests, all files of a run together, by a catalogue of rules. */
export function manifestLinter(rules: readonly ManifestRule[]): Linter {
  return {
    ...manifestKind,
    rules,
    lint: (files, { config, minor, minorAt, today, paths }) =>
      lintManifests({
        files,
        rules,
        minor,
        today,
        choice: config.choice,
        settings: config.settings,
        ...(paths !== undefined && { paths }),
        ...(minorAt !== undefined && { minorAt }),
      }),
  };
}
