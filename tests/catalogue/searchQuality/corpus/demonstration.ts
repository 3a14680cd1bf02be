import { SAMPLE_MARK, textOf } from '../../../../src/demonstration/content'
import type { DemoFileKey } from '../../../../src/demonstration/files/demoFileKey'
import { demoMaterials } from '../../../../src/demonstration/materials'
import { lookupRows } from '../../../../src/demonstration/materials/communeLookup'
import { declaration } from '../../../../src/demonstration/materials/declaration'
import type { DemoMaterial } from '../../../../src/demonstration/materials/demoMaterial'
import type { CorpusDocument } from '../judgedQuery'

/** `demo-1` to `demo-14`, as their editions stand; the one that waits for review is taken as published. */
export const demonstrationDocuments: readonly CorpusDocument[] = demoMaterials.map((material) => ({
  id: `demo-${material.ordinal}`,
  title: material.title,
  number: null,
  issuer: material.issuer,
  issuedOn: `2026-02-${String(material.ordinal).padStart(2, '0')}`,
  summary: material.summary,
  body: material.text,
  script: material.script ?? null,
  fileText: material.files.map(({ key }) => textLayerOf(material, key)).join('\n'),
  supersedes: ordinalOf(material.supersedes),
  access: material.access,
}))

/** The story withdraws it. */
export const withdrawnDocumentIds: readonly string[] = demoMaterials
  .filter(({ goal }) => goal === 'withdrawn')
  .map(({ ordinal }) => `demo-${ordinal}`)

function ordinalOf(key: string | undefined): string | null {
  const material = demoMaterials.find((one) => one.key === key)
  return material ? `demo-${material.ordinal}` : null
}

/** Pictures and scans have none. */
function textLayerOf({ issuer, title, text, source }: DemoMaterial, key: DemoFileKey): string {
  if (key.endsWith('-png') || key.includes('ban-quet')) return ''
  if (key.includes('-en-')) return textOf(declaration('eng').blocks)
  if (key.endsWith('-xlsx')) return lookupRows.map((row) => row.join('\t')).join('\n')
  return [SAMPLE_MARK, issuer, title, text, `Nguồn: ${source}`].join('\n')
}
