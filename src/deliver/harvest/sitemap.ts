import { listPublicPages, listPublicParts } from '../../catalogue/listPublicPages'
import { writeXml, xml, type XmlElement } from '../rules/xml'
import type { HarvestOptions } from './harvestOptions'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const STANDING_PAGES = ['/', '/truyen-thanh', '/gioi-thieu', '/lien-he']

/**
 * What search engines are shown: one file for a small library, else a list of files, each far below the 50,000 addresses and
 * 50 MB that a file may have. Source: sitemaps.org, protocol 0.9.
 */
export function sitemap(options: HarvestOptions): string {
  const parts = listPublicParts(options.catalogue)
  const [only] = parts
  if (parts.length <= 1) return urlSet(options, [...standingPages(), ...(only ? pagesOf(options, only.part) : [])])
  const files = parts.map(({ part, updatedAt }) =>
    entry(options, 'sitemap', { path: `/sitemap-${part}.xml`, updatedAt }),
  )
  const standing = entry(options, 'sitemap', { path: '/sitemap-trang.xml' })
  return writeXml(xml('sitemapindex', { xmlns: NAMESPACE }, standing, ...files))
}

/** One file of the list; null where it has no page (any more). */
export function sitemapFile(options: HarvestOptions, name: string): string | null {
  const pages = name === 'trang' ? standingPages() : /^\d{1,9}$/.test(name) ? pagesOf(options, Number(name)) : []
  return pages.length === 0 ? null : urlSet(options, pages)
}

/**
 * What crawlers may ask for. What a person signs in for answers nobody else anyhow; it is named to spare both sides. Of filtered lists
 * only those by one thing: each leads to others without end.
 */
export function robots({ publicUrl }: Pick<HarvestOptions, 'publicUrl'>): string {
  const closed = [
    '/admin',
    '/api/',
    '/dang-nhap',
    '/tai-lieu-den',
    '/so-giao-nhan',
    '/*?q=',
    '/*?tu=',
    '/*?version=',
    '/*?*&',
  ]
  const open = ['/api/v1/openapi.json', '/api/v1/docs']
  const lines = [...closed.map((path) => `Disallow: ${path}`), ...open.map((path) => `Allow: ${path}`)]
  return `User-agent: *\n${lines.join('\n')}\n\nSitemap: ${new URL('/sitemap.xml', publicUrl).href}\n`
}

type Page = { path: string; updatedAt?: string }

function standingPages(): Page[] {
  return STANDING_PAGES.map((path) => ({ path }))
}

function pagesOf({ catalogue }: HarvestOptions, part: number): Page[] {
  return listPublicPages(catalogue, part).map(({ url, updatedAt }) => ({ path: url, updatedAt }))
}

function urlSet(options: HarvestOptions, pages: readonly Page[]): string {
  return writeXml(xml('urlset', { xmlns: NAMESPACE }, ...pages.map((page) => entry(options, 'url', page))))
}

function entry({ publicUrl }: HarvestOptions, name: 'url' | 'sitemap', { path, updatedAt }: Page): XmlElement {
  const lastmod = updatedAt === undefined ? null : xml('lastmod', {}, updatedAt)
  return xml(name, {}, xml('loc', {}, new URL(path, publicUrl).href), lastmod)
}
