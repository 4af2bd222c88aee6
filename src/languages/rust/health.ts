import { grep, type SourceFile } from '../../facts/source.ts';
import type { Found, Health } from '../../facts/facts.ts';
import { group } from '../common/hits.ts';
import { healthOf } from '../common/health.ts';

const routes = [
  /\.(?:route|at|route_service)\( ?"(\/[\w/.-]{0,60})"/u,
  /#\[(?:get|head|route)\( ?"(\/[\w/.-]{0,60})"/u,
  /\bweb::resource\( ?"(\/[\w/.-]{0,60})"/u,
];
const prefixed = /\.nest\( ?"\/\w|\bweb::scope\( ?"\/\w|\.mount\( ?"\/\w/u;

/** Endpoints of the outermost router; where routers stand within others, only those beside the outermost are sure. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const nesting = files.filter(({ text }) => prefixed.test(text));
  const sure = nesting.length === 0 ? files : nesting;
  const calls = routes.flatMap((pattern) => grep(sure, pattern)).map((at) => ({ at, route: group(at, 0) }));
  const filters = grep(sure, /\bwarp::path!?\( ?"(\w{2,20})" ?\)/u).map((at) => ({
    at,
    route: `/${group(at, 0)}`,
  }));
  return healthOf([...calls, ...filters]);
}
