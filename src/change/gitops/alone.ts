import type { Environment } from '../../config/delivery.ts';

/** Where there is but one environment, what is said of all is said of it. */
export function alone(environments: readonly Environment[]): readonly Environment[] {
  const [only, ...others] = environments;
  return only === undefined || others.length > 0 ? environments : [{ ...only, isOnly: true }];
}
