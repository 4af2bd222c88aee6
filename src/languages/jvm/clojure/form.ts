import type { Form, Shape } from '../shape.ts';
import { pluginOf } from '../module.ts';

/** One jar with everything, as Leiningen and tools.build make it; else the tools run the sources. */
export function clojureForm({ module, entry }: Shape): Form | undefined {
  if (module.tool === 'leiningen') return leiningen({ module, entry });
  if (entry === undefined) return undefined;
  if (pluginOf(module, /^tools\.build$/u) === undefined)
    return { kind: 'sources', mainClass: entry.mainClass };
  const own = uberFile(module.text);
  const file = own === undefined || own.includes('%') ? `${module.artifact}-standalone.jar` : own;
  const task = /\(defn\s{1,20}(uber|uberjar|ci|all)\b/u.exec(module.text)?.[1] ?? 'uber';
  return {
    kind: 'jar',
    task: `-T:build ${task}`,
    pattern: 'target/*.jar',
    file: `target/${file}`,
    isLayered: false,
  };
}

/** The text itself, or what a name stands for. */
function uberFile(text: string): string | undefined {
  const name = /:uber-file\s{1,20}([a-z][\w-]{0,40})/u.exec(text)?.[1];
  const key = name === undefined ? ':uber-file' : String.raw`\(def\s{1,20}${name}`;
  const value = String.raw`\s{1,20}(?:\(format\s{1,20})?"(?:\.?/?target/)?([\w.%-]{1,120})"`;
  return new RegExp(`${key}${value}`, 'u').exec(text)?.[1];
}

function leiningen({ module, entry }: Pick<Shape, 'module' | 'entry'>): Form | undefined {
  const isRing = /:ring\s{0,20}\{/u.test(module.text) && pluginOf(module, /^lein-ring:/u) !== undefined;
  if (entry === undefined && !isRing) return undefined;
  const folder = /:target-path\s{1,20}"target\/%s/u.test(module.text) ? 'target/uberjar' : 'target';
  const own = /:uberjar-name\s{1,20}"([\w.-]{1,120})"/u.exec(module.text)?.[1];
  const version = module.version === undefined ? '' : `-${module.version}`;
  const file = own ?? `${module.artifact}${version}-standalone.jar`;
  const pattern = own ?? '*-standalone.jar';
  return {
    kind: 'jar',
    task: isRing ? 'ring uberjar' : 'uberjar',
    pattern: `${folder}/${pattern}`,
    file: `${folder}/${file}`,
    isLayered: false,
  };
}
