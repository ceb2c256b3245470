import type { Repair } from '@shared/domain/database/repair'
import { DatabaseState } from '@shared/domain/database/state'
import { collectionNames, formatVersion } from '@shared/domain/database/database'
import { highestGeneration, journalName } from '../generation-files'
import { completedChange } from '../migrations/migrations'
import { beginReplay, refusedSeqs, replayChangeSets } from '../replay'
import { recordsOf, type Snapshot, type SnapshotHeader } from '../snapshot'
import type { FolderSurvey } from './survey'

/** What can be put together from the files of a database, and what exactly is missing from it. */
export type Salvage = {
  readonly records: DatabaseState
  readonly seq: number
  readonly at: string
  readonly missing: readonly Repair[]
  /** Nothing but journals was left: records that no change has touched are missing, and nobody can tell which. */
  readonly isFromJournalsOnly: boolean
}

type Base = { readonly header: Pick<SnapshotHeader, 'seq' | 'at' | 'v'>; readonly records: DatabaseState }

const nothing = (): Base => ({
  header: { seq: 0, at: '1970-01-01T00:00:00.000Z', v: formatVersion },
  records: new DatabaseState(),
})

/** As many of each collection as the header says; what cannot be read is missing. */
const holdsAll = (records: DatabaseState, counts: SnapshotHeader['counts']): boolean =>
  collectionNames.every((name) => records.count(name) === (counts[name] ?? records.count(name)))

/** The records of the snapshot that has come furthest; one that verifies and yet holds none is passed over. */
const furthestOf = (snapshots: readonly Snapshot[]): Base | null => {
  for (const snapshot of [...snapshots].sort((a, b) => b.header.seq - a.header.seq)) {
    const { header } = snapshot
    const records = recordsOf(snapshot)
    if (holdsAll(records, header.counts)) return { header, records }
  }
  return null
}

/**
 * The best state that the readable files give: the snapshot (or backup) that has come furthest, with every readable change put onto
 * it; without any snapshot, the changes alone. Null where nothing can be read.
 */
export const salvageFrom = (survey: FolderSurvey): Salvage | null => {
  const snapshots = [...survey.good.map(({ snapshot }) => snapshot), ...survey.backupSnapshots]
  const furthest = furthestOf(snapshots)
  if (furthest === null && survey.changeSets.length === 0) return null
  const base = furthest ?? nothing()
  const replay = beginReplay(base.header as SnapshotHeader, { repaired: [], damaged: [] }) // safe: it reads seq and at only
  const file = journalName(highestGeneration(survey.files))
  const changeSets = survey.changeSets.map((each) => ({ ...each, frame: 0 }))
  const content = { changeSets, damagedFrames: [], tornBytes: 0 }
  replayChangeSets(replay, { file, generation: 0, content, refused: refusedSeqs(changeSets) })
  const changes = replay.replayed.flatMap((changeSet) => changeSet.changes)
  const { records } = base
  records.apply(changes.map((change) => completedChange(change, base.header.v)))
  const { seq, lastAt: at, repaired: missing } = replay
  return { records, seq, at, missing, isFromJournalsOnly: furthest === null }
}
