import { element, textAt } from '../../../syntax/xml/walk.ts';
import type { Declared } from '../module.ts';
import { plainVersion } from '../version.ts';
import { interpolate, sections, type Pom } from './pom.ts';

const settings = ['release', 'target', 'source', 'jvmTarget'];
const properties = [
  'maven.compiler.release',
  'java.version',
  'maven.compiler.target',
  'maven.compiler.source',
  'kotlin.compiler.jvmTarget',
  'jdk.version',
  'java-version',
  'javaVersion',
];

/** The version that the compiler is asked for: by its plugin, else by the properties that it and Spring Boot read. */
export function compilerVersion(pom: Pom): Declared | undefined {
  return ofPlugin(pom) ?? ofProperties(pom);
}

function ofPlugin(pom: Pom): Declared | undefined {
  const plugins = [
    ...sections(pom, 'build', 'plugins', 'plugin'),
    ...sections(pom, 'build', 'pluginManagement', 'plugins', 'plugin'),
  ];
  for (const { pom: owner, element: plugin } of plugins) {
    const name = textAt(plugin, 'artifactId');
    if (name !== 'maven-compiler-plugin' && name !== 'kotlin-maven-plugin') continue;
    const configuration = element(plugin, 'configuration');
    for (const setting of settings) {
      const found = element(configuration, setting);
      const value = plainVersion(interpolate(pom, found?.text ?? ''));
      if (found !== undefined && value !== undefined) return { value, path: owner.path, line: found.line };
    }
  }
  return undefined;
}

function ofProperties(pom: Pom): Declared | undefined {
  for (const name of properties) {
    const property = pom.properties.get(name);
    const value = plainVersion(interpolate(pom, property?.value ?? ''));
    if (property !== undefined && value !== undefined) return { ...property, value };
  }
  return undefined;
}
