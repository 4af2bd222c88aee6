import type { Bilingual, Language } from '../../kernel/language.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Button } from '../../ports/forge.ts';

/** What can be done about a check with one press. */
export function buttonsFor(findings: readonly Finding[], language: Language): readonly Button[] {
  const isMendable = findings.some(({ fix }) => fix !== undefined && fix.edits.length > 0);
  return [
    ...(isMendable ? [button('fix', language)] : []),
    ...(findings.length > 0 ? [button('explain', language)] : []),
    button('review', language),
  ];
}

const words: Readonly<Record<string, { readonly label: Bilingual; readonly description: Bilingual }>> = {
  fix: {
    label: { en: 'Fix all', zh: '全部修复' },
    description: { en: 'Commit what can surely be mended', zh: '提交所有能可靠修正的内容' },
  },
  explain: {
    label: { en: 'Explain', zh: '解释' },
    description: { en: 'Say why these rules exist', zh: '说明这些规则的理由' },
  },
  review: {
    label: { en: 'Re-run', zh: '重新检查' },
    description: { en: 'Check the pull request again', zh: '重新检查此合并请求' },
  },
};

function button(id: string, language: Language): Button {
  return {
    id,
    label: words[id]?.label[language] ?? id,
    description: words[id]?.description[language] ?? id,
  };
}
