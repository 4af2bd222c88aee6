import type { EnvVariable, Found, Need } from '../../facts/facts.ts';
import { grep } from '../../facts/source.ts';
import { onceRequired, variablesOf, type Read } from '../common/variables.ts';
import { plainKey } from './config/setting.ts';
import { dependsOn, type Dependency } from './module.ts';
import type { Program } from './program.ts';

const databases = new Set(['postgres', 'mysql', 'mssql', 'oracle', 'db2']);

/** Spring Boot does not start with a driver alone: what nobody has written down it takes from variables. */
export function undeclaredDatasource(
  program: Program,
  needs: readonly Need[],
  known: readonly Found<EnvVariable>[],
): Found<EnvVariable>[] {
  const only = needs.filter(({ kind, required }) => required && databases.has(kind)).length === 1;
  if (program.found?.framework.name !== 'spring-boot' || !only || isSaid(program, known)) return [];
  const starter = dependsOn(program.module, /:spring-boot-starter-(?:data-jpa|jdbc|data-jdbc|data-r2dbc)$/u);
  return starter === undefined ? [] : variablesOf(readsOf(starter), { isRequired: onceRequired });
}

/** In a file, by a variable, in code of one's own, or by a server of settings. */
function isSaid({ settings, files, module }: Program, known: readonly Found<EnvVariable>[]): boolean {
  return (
    settings.some(({ key }) => /^spring\.?(?:datasource|r2dbc|config\.?import)/u.test(plainKey(key))) ||
    known.some(({ value }) => /DATASOURCE|JDBC|R2DBC|DATABASE|^DB_/u.test(value.name)) ||
    grep(files, /\bDataSource\b|\bDataSourceBuilder\b|\bHikariConfig\b|\bConnectionFactory\b/u).length > 0 ||
    dependsOn(module, /:spring-cloud-(?:starter-)?(?:config|vault|kubernetes|consul|bootstrap)/u) !==
      undefined
  );
}

function readsOf({ id, path, line }: Dependency): Read[] {
  const of = id.endsWith('r2dbc') ? 'R2DBC' : 'DATASOURCE';
  const why = 'Spring Boot takes it where no file says it';
  return ['URL', 'USERNAME', 'PASSWORD'].map((part) => ({ name: `SPRING_${of}_${part}`, path, line, why }));
}
