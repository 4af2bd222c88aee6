/** Files of builds and of configuration that every language of the JVM shares. */
export const jvmFiles: readonly string[] = [
  '**/pom.xml',
  '**/*.gradle',
  '**/*.gradle.kts',
  '**/gradle.properties',
  '**/libs.versions.toml',
  '**/gradle-wrapper.properties',
  '**/src/main/resources/**/*.properties',
  '**/application*.properties',
  '**/application*.conf',
  '**/.java-version',
  '**/.sdkmanrc',
  '**/system.properties',
];
