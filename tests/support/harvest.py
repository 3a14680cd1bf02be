"""Harvests an OAI-PMH repository with Sickle and prints what it was given, as JSON. Usage: harvest.py URL [FROM]"""

import json
import sys

from sickle import Sickle
from sickle import oaiexceptions

address, since = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
harvester = Sickle(address, http_method="POST" if since else "GET")
asked = {"metadataPrefix": "oai_dc", **({"from": since} if since else {})}

def listed(give):
    try:
        return list(give())
    except oaiexceptions.NoRecordsMatch:
        return []

identify = harvester.Identify()
records = listed(lambda: harvester.ListRecords(ignore_deleted=False, **asked))
sets = listed(harvester.ListSets)
by_set = {
    one.setSpec: [header.identifier for header in listed(lambda: harvester.ListIdentifiers(set=one.setSpec, **asked))]
    for one in sets
}
one = next((record for record in records if not record.deleted), None)
print(json.dumps({
    "granularity": identify.granularity,
    "deletedRecord": identify.deletedRecord,
    "formats": [form.metadataPrefix for form in harvester.ListMetadataFormats()],
    "sets": {each.setSpec: each.setName for each in sets},
    "bySet": by_set,
    "records": {
        record.header.identifier: None if record.deleted else record.metadata["title"][0] for record in records
    },
    "again": harvester.GetRecord(identifier=one.header.identifier, metadataPrefix="oai_dc").metadata if one else None,
}))
