import { describePublicDocuments } from '../../catalogue/describeDocuments'
import type { PublicRecord } from '../../catalogue/listPublicRecords'
import { topicPaths } from '../../catalogue/topicPaths'
import { documentUrn, dublinCore, type DescribedDocument } from '../rules/dublinCore'
import { isSetSpec } from '../rules/oaiArguments'
import { xml, type XmlElement } from '../rules/xml'
import { publisherOf, type HarvestOptions } from './harvestOptions'

export const OAI_DC = {
  metadataPrefix: 'oai_dc',
  schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
  metadataNamespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
}

/** Of a record that is gone: its name, when it went, and the sets it was in; never a title or a reason. */
export function recordHeader({ catalogue }: HarvestOptions, { id, stamp, live, topicIds }: PublicRecord): XmlElement {
  const topics = topicPaths(catalogue)
  const specs = topicIds.flatMap((topicId) => topics.get(topicId)?.path ?? []).filter(isSetSpec)
  return xml(
    'header',
    { status: live === 1 ? null : 'deleted' },
    xml('identifier', {}, documentUrn(id)),
    xml('datestamp', {}, stamp),
    ...specs.toSorted().map((spec) => xml('setSpec', {}, spec)),
  )
}

/** Header and description of each record, in the order given. */
export function recordsInFull(options: HarvestOptions, records: readonly PublicRecord[]): XmlElement[] {
  const live = records.filter((record) => record.live === 1)
  const documents = describePublicDocuments(
    options.catalogue,
    live.map(({ key }) => key),
  )
  return records.map((record) => {
    const document = documents.get(record.key)
    const metadata = document ? xml('metadata', {}, oaiDc(options, document)) : null
    return xml('record', {}, recordHeader(options, record), metadata)
  })
}

function oaiDc(options: HarvestOptions, document: DescribedDocument): XmlElement {
  const { publicUrl } = options
  const statements = dublinCore(document, { publicUrl, publisher: publisherOf(options) })
  return xml(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': OAI_DC.metadataNamespace,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${OAI_DC.metadataNamespace} ${OAI_DC.schema}`,
    },
    ...statements.map(({ element, value }) => xml(`dc:${element}`, {}, value)),
  )
}
