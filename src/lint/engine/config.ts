import type { Waiver } from '../../config/house-policy.ts';
import type { Severity } from '../contract.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { everyRule, type Choice } from './choice.ts';

/** From which severity on a run fails; `none` never does. */
export type Threshold = Severity | 'none';

export type { Waiver };

export type LintConfig = {
  readonly choice: Choice;
  readonly settings: Settings;
  readonly threshold: Threshold | undefined;
  readonly usesPragmas: boolean;
  readonly waivers: readonly Waiver[];
  /** The minor version of the clusters, where the configuration names one. */
  readonly minor?: number | undefined;
};

export const defaultConfig: LintConfig = {
  choice: everyRule,
  settings: defaultSettings,
  threshold: undefined,
  usesPragmas: true,
  waivers: [],
};
