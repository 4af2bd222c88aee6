import { present } from '../../kernel/present.ts';
import type { EnvVariable, Found, Need } from '../../facts/facts.ts';
import { grep } from '../../facts/source.ts';
import { onceRequired, variablesOf, type Read } from '../common/variables.ts';
import { plainKey } from './config/setting.ts';
import { dependsOn } from './module.ts';
import type { Program } from './program.ts';

const databases = new Set(['postgres', 'mysql', 'mssql', 'oracle', 'db2']);

/** Spring Boot does not start with a driver alone: what nobody has written down it takes from variables. */
export function undeclaredDatasource(
  program: Program,
  needs: readonly Need[],
  known: readonly Found<EnvVariable>[],
): Found<EnvVariable>[] {
  const { module, settings, files, found } = program;
  const [need, ...others] = needs.filter(({ kind, required }) => required && databases.has(kind));
  const isSaid =
    settings.some(({ key }) => /^spring\.?(?:datasource|r2dbc|config\.?import)/u.test(plainKey(key))) ||
    known.some(({ value }) => /DATASOURCE|JDBC|R2DBC|DATABASE|^DB_/u.test(value.name)) ||
    grep(files, /\bDataSource\b|\bDataSourceBuilder\b|\bHikariConfig\b|\bConnectionFactory\b/u).length > 0;
  if (found?.framework.name !== 'spring-boot' || need === undefined || others.length > 0 || isSaid) return [];
  if (dependsOn(module, /:spring-cloud-(?:starter-)?(?:config|vault|kubernetes|consul|bootstrap)/u))
    return [];
  const starter = dependsOn(module, /:spring-boot-starter-(?:data-jpa|jdbc|data-jdbc|data-r2dbc)$/u);
  if (starter === undefined) return [];
  const of = starter.id.endsWith('r2dbc') ? 'R2DBC' : 'DATASOURCE';
  const reads = ['URL', 'USERNAME', 'PASSWORD'].map((part): Read =>
    present({
      name: `SPRING_${of}_${part}`,
      path: starter.path,
      line: starter.line,
      why: 'Spring Boot takes it where no file says it',
    }),
  );
  return variablesOf(reads, { isRequired: onceRequired });
}
