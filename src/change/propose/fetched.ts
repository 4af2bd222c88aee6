import type { Language } from '../../kernel/language.ts';
import { listOf, mapOf, textOf } from '../../spec/words/merge.ts';
import type { PlannedObject, Spec } from '../../spec/spec.ts';

/** What a store that is written here has to hold, and whom Vault has to let in. */
export function fetched({ objects }: Spec, language: Language): string[] {
  const store = objects.find(({ kind }) => kind === 'SecretStore');
  const secrets = objects.filter(({ kind }) => kind === 'ExternalSecret');
  if (store === undefined || secrets.length === 0) return [];
  const held = [...new Set(secrets.flatMap(keysIn))].map((one) => `\`${one}\``).join(', ');
  const vault = mapOf(mapOf(mapOf(store.body['spec'])['provider'])['vault']);
  const role = textOf(mapOf(mapOf(vault['auth'])['kubernetes'])['role']) ?? '';
  const lets = role === '' ? '' : letsIn(role)[language];
  return [
    language === 'zh'
      ? `- SecretStore \`${store.name}\` 中必须有 ${held}。${lets}`
      : `- The store \`${store.name}\` must hold ${held}.${lets}`,
  ];
}

function letsIn(role: string) {
  return {
    en: ` In Vault, the auth method \`kubernetes\` needs a role \`${role}\` for the ServiceAccount of that name.`,
    zh: `Vault 的 \`kubernetes\` 认证方式需要为同名 ServiceAccount 建立角色 \`${role}\`。`,
  };
}

function keysIn({ body }: PlannedObject): readonly string[] {
  return listOf(mapOf(body['spec'])['data']).map((one) => {
    const { key, property } = mapOf(mapOf(one)['remoteRef']);
    const name = textOf(property) ?? '';
    return name === '' ? (textOf(key) ?? '') : `${textOf(key)}: ${name}`;
  });
}
