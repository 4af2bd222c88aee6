import { lineWith } from '../../../facts/source.ts';
import type { XmlElement } from '../../../syntax/xml/parse.ts';
import type { Declared } from '../module.ts';
import { interpolate, sections, type Pom } from './pom.ts';

const properties = [
  'start-class',
  'mainClass',
  'main.class',
  'exec.mainClass',
  'main.verticle',
  'application.main.class',
];

/** The class that a plugin which packs or runs the program is told to start. */
export function mainClass(pom: Pom): Declared | undefined {
  for (const { pom: owner, element } of sections(pom, 'build', 'plugins', 'plugin')) {
    const found = first(element);
    const value = interpolate(pom, found?.text ?? '');
    if (found !== undefined && isClass(value)) return { value, path: owner.path, line: found.line };
  }
  for (const name of properties) {
    const property = pom.properties.get(name);
    if (property !== undefined && isClass(property.value)) return property;
  }
  return undefined;
}

/** Programs of Helidon MP are started by a class of Helidon, which the parent names outside of the repository. */
export function brought(pom: Pom): Declared | undefined {
  const found = /<artifactId>\s{0,8}helidon-(?:mp|microprofile(?:-core)?)\s{0,8}<\/artifactId>/u.exec(
    pom.text,
  );
  if (found === null) return undefined;
  const parent = /<artifactId>helidon-mp<\/artifactId>\s{0,40}<version>\s{0,8}(\d)/u.exec(pom.text)?.[1];
  const isOld = parent !== undefined && Number(parent) < 4;
  const value = isOld ? 'io.helidon.microprofile.cdi.Main' : 'io.helidon.Main';
  return { value, path: pom.path, line: lineWith(pom.text, found[0]) };
}

/** Plugins nest it differently: in a manifest, an archive, a transformer, an execution. */
function first(plugin: XmlElement): XmlElement | undefined {
  const open = [plugin];
  for (let element = open.shift(); element !== undefined; element = open.shift()) {
    if (/^(?:mainClass|Main-Class)$/u.test(element.name) && element.text !== '') return element;
    open.push(...element.children);
  }
  return undefined;
}

function isClass(text: string): boolean {
  return /^[A-Za-z_][\w.$]{1,200}$/u.test(text);
}
