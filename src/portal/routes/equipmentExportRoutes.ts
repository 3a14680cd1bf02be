import { type Request, type Response, Router } from 'express'
import { vietnamDay } from '../../vietnamese/calendar'
import type { EquipmentDoor } from '../equipmentDoor'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { BYTE_ORDER_MARK } from '../rules/csvLine'
import { EQUIPMENT_PATH, equipmentQuery, equipmentQuestion } from '../rules/equipmentQuery'
import { EQUIPMENT_COLUMNS } from '../rules/equipmentWords'
import { signedIn } from '../signedIn'
import { announceFile, CSV_TYPE, csvTable, sendTexts, sendWorkbook, writeSheet, XLSX_TYPE } from '../tableFiles'
import { onlyPeople } from './onlyPeople'

type Exchange = { req: Request; res: Response }

/** `/bao-cao/trang-thiet-bi.csv` and `.xlsx`: what the register shows with the same question, all pages. */
export function createEquipmentExportRoutes(context: PortalContext, equipment: EquipmentDoor): Router {
  const routes = Router()
  routes.get(`${EQUIPMENT_PATH}.csv`, signedIn, onlyPeople, async (req, res) => {
    const { items, day } = await asked({ req, res })
    announceFile(res, { type: CSV_TYPE, name: `trang-thiet-bi-${day}.csv` })
    await sendTexts(res, csvOf(items))
  })
  routes.get(`${EQUIPMENT_PATH}.xlsx`, signedIn, onlyPeople, async (req, res) => {
    const { items, day } = await asked({ req, res })
    announceFile(res, { type: XLSX_TYPE, name: `trang-thiet-bi-${day}.xlsx` })
    await sendWorkbook(res, (book) =>
      writeSheet(book, { name: 'Trang thiết bị', columns: EQUIPMENT_COLUMNS, lines: items }),
    )
  })

  async function asked({ req, res }: Exchange) {
    const question = equipmentQuestion(equipmentQuery(req.query), vietnamDay(context.now()))
    const { items } = await equipment.list(readerOf(res), question)
    return { items, day: question.day }
  }
  return routes
}

type Items = Awaited<ReturnType<EquipmentDoor['list']>>['items']

function* csvOf(items: Items): Generator<string> {
  yield BYTE_ORDER_MARK
  yield* csvTable(EQUIPMENT_COLUMNS, items)
}
