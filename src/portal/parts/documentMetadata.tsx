import { dublinCore, type Describer, type DublinCoreStatement } from '../../deliver/rules/dublinCore'
import { linkedData } from '../../deliver/rules/linkedData'
import type { DocumentInFull } from '../../catalogue/views'

/**
 * A public document for search engines, catalogues of other houses and link previews, in the page's head: Dublin Core (DCMI:
 * expressing metadata in HTML), schema.org as JSON-LD (data: no browser runs it), Open Graph.
 */
export function DocumentMetadata({ document, ...describer }: { document: DocumentInFull } & Describer) {
  const address = new URL(document.url, describer.publicUrl).href
  return (
    <>
      <link rel="canonical" href={address} />
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/" />
      {dublinCore(document, describer).map((statement) => (
        <meta key={`${nameOf(statement)} ${statement.value}`} name={nameOf(statement)} content={statement.value} />
      ))}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={document.title} />
      <meta property="og:description" content={document.summary ?? document.citation} />
      <meta property="og:url" content={address} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(document, describer) }} />
    </>
  )
}

/** A former version leads search engines to the one in force. */
export function FormerVersionMetadata({ document, publicUrl }: { document: DocumentInFull; publicUrl: string }) {
  return <link rel="canonical" href={new URL(document.url, publicUrl).href} />
}

function nameOf({ element, refined }: DublinCoreStatement): string {
  return refined === undefined ? `DC.${element}` : `DCTERMS.${refined}`
}
