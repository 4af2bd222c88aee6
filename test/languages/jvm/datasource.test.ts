import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from '../samples/seen.ts';

function dependency(id: string): string {
  const [group = '', name = ''] = id.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId></dependency>`;
}

const boot = 'org.springframework.boot:spring-boot-starter';

function variables(ids: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const pom = `<project><artifactId>shop</artifactId><version>1</version><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.4.1</version></parent><dependencies>${[`${boot}-web`, ...ids].map(dependency).join('')}</dependencies><build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>`;
  const program =
    '@SpringBootApplication\npublic class App { public static void main(String[] a) { SpringApplication.run(App.class, a); } }\n';
  const all = { 'pom.xml': pom, 'src/main/java/App.java': program, ...files };
  return (analyze(reading(all), languages).services[0]?.env ?? []).map(
    ({ name, secret }) => `${name}${secret ? ' secret' : ''}`,
  );
}

const driver = 'org.postgresql:postgresql';
const datasource = [
  'SPRING_DATASOURCE_PASSWORD secret',
  'SPRING_DATASOURCE_URL',
  'SPRING_DATASOURCE_USERNAME',
];

test.each([
  [`${boot}-data-jpa`, datasource],
  [`${boot}-jdbc`, datasource],
  [
    `${boot}-data-r2dbc`,
    ['SPRING_R2DBC_PASSWORD secret', 'SPRING_R2DBC_URL secret', 'SPRING_R2DBC_USERNAME'],
  ],
  [`${boot}-validation`, []],
])('a driver beside %s that no file connects is connected by variables', (starter, expected) => {
  expect(variables([starter, driver])).toEqual(expected);
});

test.each([
  [
    [`${boot}-data-jpa`, driver],
    'spring.datasource.url=jdbc:postgresql://db/shop\n',
    ['SPRING_DATASOURCE_URL'],
  ],
  [[`${boot}-data-jpa`, driver, 'org.springframework.cloud:spring-cloud-starter-config'], 'a=b\n', []],
  [[`${boot}-data-jpa`, 'com.h2database:h2'], 'a=b\n', []],
])('what is said elsewhere is asked for by nobody: %j with %j', (ids, text, expected) => {
  expect(variables(ids, { 'src/main/resources/application.properties': text })).toEqual(expected);
});
