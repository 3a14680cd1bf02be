import { it } from '@jest/globals'
import chromium from '@sparticuz/chromium'
import { chromium as pw } from 'playwright-core'
import { fillLibrary } from './fillLibrary'
import { documentId } from './editions'
import { openPortal } from './openPortal'
it('looks', async () => {
  const portal = await openPortal()
  fillLibrary(portal)
  const server = portal.app.listen(0)
  const port = (server.address() as any).port
  const b = await pw.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=new'],
    headless: true,
  })
  const pages: [string, string, string?][] = [
    ['home', '/'],
    ['home-officer', '/', 'tuyhoa'],
    ['search', '/?q=bien+gioi+hoa+binh&loai=to-gap', 'tuyhoa'],
    ['nothing', '/?q=zzz'],
    ['doc', `/tai-lieu/${documentId(1)}`, 'tuyhoa'],
    ['doc-super', `/tai-lieu/${documentId(2)}`],
    ['doc-withdrawn', `/tai-lieu/${documentId(4)}`, 'tuyhoa'],
    ['script', `/tai-lieu/${documentId(5)}`],
    ['desk', '/tai-lieu-den', 'tuyhoa'],
    ['ledgers', '/so-giao-nhan', 'dieuphoi'],
    ['ledger', `/so-giao-nhan/${documentId(1)}`, 'dieuphoi'],
    ['bulletins', '/truyen-thanh', 'tuyhoa'],
    ['about', '/gioi-thieu'],
    ['contact', '/lien-he'],
    ['signin', '/dang-nhap'],
    ['404', '/xxx'],
  ]
  for (const [w, h] of [
    [360, 740],
    [1280, 800],
  ] as const)
    for (const scheme of w === 360 ? (['light', 'dark'] as const) : (['light'] as const)) {
      for (const [name, path, who] of pages) {
        const c = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme })
        if (who) await c.addCookies([{ name: 'phien', value: who, url: `http://127.0.0.1:${port}` }])
        const p = await c.newPage()
        await p.goto(`http://127.0.0.1:${port}${path}`)
        await p.screenshot({ path: `/tmp/shots/${name}-${w}-${scheme}.png`, fullPage: true })
        if (name === 'ledger' && w === 1280) {
          await p.emulateMedia({ media: 'print' })
          await p.setViewportSize({ width: 720, height: 1000 })
          await p.screenshot({ path: `/tmp/shots/${name}-print.png`, fullPage: true })
        }
        if (name === 'doc' && w === 1280) {
          await p.emulateMedia({ media: 'print' })
          await p.setViewportSize({ width: 720, height: 1000 })
          await p.screenshot({ path: `/tmp/shots/${name}-print.png`, fullPage: true })
        }
        await c.close()
      }
    }
  await b.close()
  server.close()
  await portal.close()
})
