import type { QueryKind } from './judgedQuery'
import { apostrophes } from './kinds/apostrophes'
import { capitals } from './kinds/capitals'
import { citedNumbers } from './kinds/citedNumbers'
import { decomposed } from './kinds/decomposed'
import { exclusion } from './kinds/exclusion'
import { fieldBody } from './kinds/fieldBody'
import { fieldFile } from './kinds/fieldFile'
import { fieldIssuer } from './kinds/fieldIssuer'
import { fieldNumber } from './kinds/fieldNumber'
import { fieldScript } from './kinds/fieldScript'
import { fieldSummary } from './kinds/fieldSummary'
import { fieldTitle } from './kinds/fieldTitle'
import { inForceRank } from './kinds/inForceRank'
import { lastWordPrefix } from './kinds/lastWordPrefix'
import { letterD } from './kinds/letterD'
import { marksRank } from './kinds/marksRank'
import { neverChanged } from './kinds/neverChanged'
import { newerRank } from './kinds/newerRank'
import { numberShapes } from './kinds/numberShapes'
import { officialSynonyms } from './kinds/officialSynonyms'
import { partlyMarked } from './kinds/partlyMarked'
import { phraseRank } from './kinds/phraseRank'
import { quotedPhrase } from './kinds/quotedPhrase'
import { rawTelex } from './kinds/rawTelex'
import { rawVni } from './kinds/rawVni'
import { slips } from './kinds/slips'
import { titleRank } from './kinds/titleRank'
import { tonePlacement } from './kinds/tonePlacement'
import { withMarks } from './kinds/withMarks'
import { withoutMarks } from './kinds/withoutMarks'

/** Every kind of query, in the order of the report. */
export const queryKinds: readonly QueryKind[] = [
  fieldNumber,
  fieldTitle,
  fieldIssuer,
  fieldSummary,
  fieldBody,
  fieldFile,
  fieldScript,
  withMarks,
  withoutMarks,
  partlyMarked,
  capitals,
  tonePlacement,
  decomposed,
  letterD,
  apostrophes,
  numberShapes,
  quotedPhrase,
  exclusion,
  lastWordPrefix,
  marksRank,
  phraseRank,
  titleRank,
  inForceRank,
  newerRank,
  rawTelex,
  rawVni,
  slips,
  neverChanged,
  officialSynonyms,
  citedNumbers,
]
