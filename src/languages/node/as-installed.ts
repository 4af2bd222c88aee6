import type { EnvVariable, Found } from '../../facts/facts.ts';
import { dependsOn } from './frameworks.ts';
import type { Package } from './package.ts';

const files = ['sqlite3', 'better-sqlite3', 'sqlite', 'sql.js', 'libsql', '@libsql/client', 'nedb'];
const servers = [
  { dialect: 'postgres', packages: ['pg', 'postgres'], port: '5432' },
  { dialect: 'mysql', packages: ['mysql', 'mysql2', 'mariadb'], port: '3306' },
] as const;

/** Settings for every database that a framework knows, in a program that has the driver of one. */
export function asInstalled(env: readonly Found<EnvVariable>[], pkg: Package): Found<EnvVariable>[] {
  const has = (names: readonly string[]): boolean => names.some((name) => dependsOn(pkg, name));
  const [only, other] = servers.filter(({ packages }) => has(packages));
  if (only === undefined || other !== undefined || has(files)) return [...env];
  return env.map((one) => {
    const { name, default: usual = '' } = one.value;
    const isFile = chooser.test(name) && /^(?:better-)?sqlite3?$/u.test(usual);
    const isOthers = place.test(name) && servers.some(({ port }) => port === usual && port !== only.port);
    const value = isFile ? only.dialect : isOthers ? only.port : undefined;
    return value === undefined ? one : { ...one, value: { ...one.value, default: value } };
  });
}

const chooser = /^(?:DATABASE|DB)_(?:CLIENT|TYPE|DIALECT|DRIVER|ENGINE)$/u;
const place = /^(?:DATABASE|DB)_PORT$/u;
