import type { Program } from './program.ts';

const ids = [
  'org.springframework.boot',
  'org.springframework.boot:spring-boot-starter-parent',
  'org.springframework.boot:spring-boot-dependencies',
  'org.springframework.boot:spring-boot-maven-plugin',
  'org.springframework.boot:spring-boot-gradle-plugin',
];

/** The version of Spring Boot, by whatever brings it. */
export function bootVersion({ modules }: Pick<Program, 'modules'>): string | undefined {
  for (const { versions } of modules) {
    for (const id of ids) {
      const version = versions.get(id);
      if (version !== undefined && /^\d/u.test(version)) return version;
    }
  }
  return undefined;
}
