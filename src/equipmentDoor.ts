import type { Payload } from 'payload'
import type { Reader } from './catalogue/reader'
import { parseInput } from './platform/parseInput'
import type { ActContext } from './platform/runAct'
import type { EquipmentDoor } from './portal/equipmentDoor'
import { addEquipment } from './report/equipment/addEquipment'
import { changeEquipment } from './report/equipment/changeEquipment'
import { addProgrammeMember, endProgrammeMember } from './report/equipment/changeProgrammeMembers'
import { itemSchema, memberEndSchema, memberSchema, stateSchema } from './report/equipment/equipmentSchemas'
import { equipmentList, itemView } from './report/equipment/equipmentViews'
import { programmeLines, programmeView } from './report/equipment/programmeViews'
import { actingPerson } from './actingPerson'

/** The pages' door to the registers of programmes and equipment, on the record's side. */
export function equipmentDoor(payload: Payload, now: () => Date): EquipmentDoor {
  const contextOf = async (reader: Reader): Promise<ActContext> => ({
    payload,
    user: await actingPerson(payload, reader),
  })
  return {
    programmes: (day) => programmeLines(payload, day),
    programme: async (reader, { slug, day }) =>
      programmeView(payload, { person: await actingPerson(payload, reader), slug, day, now: now() }),
    addMember: async (reader, { programmeId, entry }) => {
      await addProgrammeMember(await contextOf(reader), { programmeId, entry: parseInput(memberSchema, entry) })
    },
    endMember: async (reader, { programmeId, ending }) => {
      await endProgrammeMember(await contextOf(reader), { programmeId, ending: parseInput(memberEndSchema, ending) })
    },
    list: async (reader, question) =>
      equipmentList(payload, { person: await actingPerson(payload, reader), question, now: now() }),
    item: async (reader, { id, day }) =>
      itemView(payload, { person: await actingPerson(payload, reader), id, day, now: now() }),
    add: async (reader, entry) => {
      const context = await contextOf(reader)
      return (await addEquipment(context, { entry: parseInput(itemSchema, entry), now: now() })).id
    },
    change: async (reader, { itemId, entry }) => {
      const context = await contextOf(reader)
      await changeEquipment(context, { itemId, entry: parseInput(stateSchema, entry), now: now() })
    },
  }
}
