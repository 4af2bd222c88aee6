import type { Environment } from '@marcbachmann/cel-js';

class Version {
  readonly core: readonly [bigint, bigint, bigint];
  readonly early: readonly string[];
  constructor(core: readonly [bigint, bigint, bigint], early: readonly string[]) {
    this.core = core;
    this.early = early;
  }
}

const type = 'kubernetes.Semver';
const exact =
  /^(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+){0,50}))?(?:\+[0-9A-Za-z.-]{1,200})?$/u;

/** `semver("1.2.3")` and what may be asked of it. */
export function addVersions(env: Environment): void {
  env.registerType(type, { ctor: Version, fields: {} });
  env.registerFunction('isSemver(string): bool', (text: string) => parse(text) !== undefined);
  env.registerFunction(
    'isSemver(string, bool): bool',
    (text: string, isLoose: boolean) => parse(isLoose ? normal(text) : text) !== undefined,
  );
  env.registerFunction(`semver(string): ${type}`, versionOf);
  env.registerFunction(`semver(string, bool): ${type}`, (text: string, isLoose: boolean) =>
    versionOf(isLoose ? normal(text) : text),
  );
  for (const [at, name] of ['major', 'minor', 'patch'].entries())
    env.registerFunction(`${type}.${name}(): int`, (one: Version) => one.core[at] ?? 0n);
  env.registerOperator(`${type} == ${type}`, (a: Version, b: Version) => compare(a, b) === 0);
  env.registerFunction(`${type}.isLessThan(${type}): bool`, (a: Version, b: Version) => compare(a, b) < 0);
  env.registerFunction(`${type}.isGreaterThan(${type}): bool`, (a: Version, b: Version) => compare(a, b) > 0);
  env.registerFunction(`${type}.compareTo(${type}): int`, (a: Version, b: Version) => BigInt(compare(a, b)));
}

function versionOf(text: string): Version {
  const version = parse(text);
  if (version === undefined) throw new Error(`${JSON.stringify(text)} is no semantic version`);
  return version;
}

function parse(text: string): Version | undefined {
  const [, major, minor, patch, early] = exact.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return new Version(
    [BigInt(major), BigInt(minor), BigInt(patch)],
    early === undefined ? [] : early.split('.'),
  );
}

/** Without a leading v and leading zeros, and with the parts that are missing. */
function normal(text: string): string {
  const [, core = '', rest = ''] = /^v?(\d{1,18}(?:\.\d{1,18}){0,2})(.*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const parts = [...core.split('.'), '0', '0'].slice(0, 3).map((part) => String(BigInt(part)));
  return parts.join('.') + rest;
}

function compare(a: Version, b: Version): number {
  for (const [at, value] of a.core.entries()) {
    const other = b.core[at] ?? 0n;
    if (value !== other) return value < other ? -1 : 1;
  }
  if (a.early.length === 0 || b.early.length === 0) return Math.sign(b.early.length - a.early.length);
  for (let at = 0; at < Math.max(a.early.length, b.early.length); at += 1) {
    const order = compareParts(a.early[at], b.early[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Fewer parts come first, numbers before texts. */
function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^\d+$/u.test(a), /^\d+$/u.test(b)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  const isLess = isNumber ? BigInt(a) < BigInt(b) : a < b;
  return isLess ? -1 : 1;
}
