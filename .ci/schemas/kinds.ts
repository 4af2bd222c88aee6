import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds that appear only below another resource, whose path names the wrong group. */
const subresources: Readonly<Record<string, string>> = {
  V1Scale: 'autoscaling/v1 Scale',
  V1Eviction: 'policy/v1 Eviction',
  V1Binding: 'v1 Binding',
  V1Status: 'v1 Status',
  V1DeleteOptions: 'v1 DeleteOptions',
  AuthenticationV1TokenRequest: 'authentication.k8s.io/v1 TokenRequest',
};

/** Lines `apps/v1 Deployment V1Deployment`, read off the paths and bodies of the API classes. */
export function kindsOf(folder: string, models: ReadonlyMap<string, string>): string[] {
  const found = new Set(
    Object.entries(subresources).flatMap(([model, kind]) => (models.has(model) ? [`${kind} ${model}`] : [])),
  );
  for (const file of readdirSync(folder).filter((name) => name.endsWith('Api.js'))) {
    for (const line of kindsIn(readFileSync(join(folder, file), 'utf8'), models)) found.add(line);
  }
  return [...found].toSorted();
}

function kindsIn(source: string, models: ReadonlyMap<string, string>): string[] {
  const paths = pathsOf(source);
  return [...typesOf(source)].flatMap(([method, types]) => {
    const apiVersion = paths.get(method);
    if (apiVersion === undefined) return [];
    return [...types]
      .filter((model) => isResource(models.get(model)) && subresources[model] === undefined)
      .map((model) => `${apiVersion} ${kindOf(model)} ${model}`);
  });
}

/** The apiVersion of each request method, without those of subresources. */
function pathsOf(source: string): Map<string, string> {
  const request = /async (\w+)\([^)]*\) \{(?:(?!\n {4}\}\n)[\s\S])*?localVarPath = '([^']+)'/gu;
  const found = new Map<string, string>();
  for (const [, method = '', path = ''] of source.matchAll(request)) {
    const [, group, version] =
      /^\/apis\/([^/]+)\/([^/]+)\/./u.exec(path) ?? /^\/(api)\/(v1)\/./u.exec(path) ?? [];
    if (version === undefined || /\{name\}\//u.test(path)) continue;
    found.set(method, group === 'api' ? version : `${group}/${version}`);
  }
  return found;
}

/** The models that each method takes or returns. */
function typesOf(source: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let method = '';
  for (const [, name, model] of source.matchAll(/async (\w+)\(|(?:body|contentType\)), "(\w+)"/gu)) {
    if (name !== undefined) method = name.replace(/WithHttpInfo$/u, '');
    else found.set(method, (found.get(method) ?? new Set()).add(model ?? ''));
  }
  return found;
}

function isResource(line: string | undefined): boolean {
  return line !== undefined && /[=,]!?apiVersion:s/u.test(line) && /[=,]!?kind:s/u.test(line);
}

function kindOf(model: string): string {
  return model.replace(/^(?:[A-Z][A-Za-z]*?)??V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/u, '');
}
