/**
 * The key design. One table (`p`, `s`), one sparse index `g1` (`g1p`, `g1s`), `ttl` in epoch seconds, `v` the version of a row.
 *
 * entity           p             s                          g1p               g1s
 * WeChat look-up   WX#openid     #                                                            → user
 * user             USR#user      #
 * duty (mine)      USR#user      DUTY#place#role
 * membership       USR#user      HH#household
 * held task        USR#user      HOLD#urgency#due#ulid      HLD#user#kind     urgency#due#ulid
 * notice           USR#user      NTC#ulid
 * read mark        USR#user      READ
 * place            PLC#place     #                          KID#parent        order#place
 * tree of a community  TREE#community  # and each place below it                               who stands below whom; # guards its shape
 * rooms of a group PLC#place     GROUP
 * rooms of a building  PLC#place ROOMS                                                      one row a building: its units, the rooms of each as one text
 * asked for others USR#user      HLP#ulid                                                   that I asked for help for people of another household; two months
 * … that are open  USR#user      HLPO                                                       at most five of them, in one row
 * brought help     USR#user      HLPB#closed#ulid                                           that I brought a request, by its closing; ends with it
 * import           IMP#ulid      #, then P#number                                           a file that was read, and what it brings in parts of one transaction each; a week
 * risk list        RISK#city     CURRENT                                                    which versions are in force since when; V#number what it was, OPEN the districts that have any, BUSY (g1 RISKS) while one is published
 * … of a district  RISK#city#district #                                                       every row that lists had there lately, with the versions that had it
 * … as it was read  RIMP#ulid    #, then P#number, C#number                                  its rows; the changed districts as they will be; never changed once published
 * stay             STAY#city#district lastDay#ulid                                          → report; ends with the rule's days
 * list of arrivals  ARL#ulid    #, then P#number, R#number#offset  ARLS#district  at#ulid         from above: as it was read and what became of its rows, 30 days; the head stays
 * … while it runs  ARL#ulid      RUN                        ARLR              ulid            how far it is; stays, without the index, once it is done
 * arrival          ARV#ulid      #                          ARVL#list#community state#row     the ledger's line: no name, for good; queued ones in ARVQ#district instead. WHO: name, phone, address, 30 days
 * known by         ARH#hash      #                                                            keyed hash of an ID number, or of a phone with a name: lines of the ledger, and the report of whoever has it
 * … by its report  ARVR#ulid     arrival                                                      whose line follows this report; ends with the line's closing
 * arrivals in numbers  ARN#list, ARN#district  community                                      written with every line; `-`: at no community
 * job              JOB#ulid      #                          JOBS              at#ulid          while it runs; ends a month after
 * duty (here)      PLC#place     DUTY#user#role
 * board            PLC#place     BOARD                                                      who is there, for a community and all below it
 * units            PLC#place     UNITS                                                      one row a place: who has said to send hands, at most 40
 * a unit was asked  PLC#place     UASK#ulid                                                  half a year
 * door             PLC#place     DOOR#building#unit#room                                     → household
 * invitation       INV#code      #                                                            ends by itself
 * household        HH#household  #
 * member           HH#household  MBR#member
 * request line     HH#household  REQ#kind#ulid                                              all kinds of help stand under REQ#help#
 * proposed medicine  HH#household  RFL#member#medicine        RFLD#day#shard    household#member#medicine  what to bring next; in the index until it was proposed
 * looked after     HH#household  WATCH                      WCH#day#shard     household               marked with consent; `day`: when it is looked whether anything was heard
 * … of a community  WCHS#community door#household                                             who is looked after there, by doors
 * text that waits  TXT#ulid      #                          TXTS#community    at#id          what others would read and could not be checked; in the index until somebody has looked
 * measure          MSR#ulid      #                          MSRD#day#part     ulid              in the index by the day on which its check-in is next awaited; ends 14 days after the measure does
 * … of a person    HH#household  MSR#member                                                 the latest; only one runs. With its day of end, for as long as the report it came from is kept
 * … of a community  MSRS#community door#ulid                                                 those proposed or running, by doors
 * rule of measures  MRL#place    NOW, V#version                                             the city’s, and what places below it add; versions are never changed
 * look             HH#household  LOOK#ulid
 * number verified  VER#household time                                                        that WeChat has verified one since: the stream matches the household's reports with lists from above again; ends after a day
 * volunteer        USR#user      VOL                                                        what they said, and where they are accepted; every claim writes it
 * … at a place     VOL#place     state#user                                                 for those who accept them
 * open request     OPN#community urgency#due#ulid           RUN#community     day pharmacy#ulid  help that a volunteer may take: what one chooses by, no name, no door; gone with the write that takes or ends it
 * request          REQ#ulid      #                                                            a report, a wish to join …
 * task             REQ#ulid      TASK                       DUE#hour#shard    wake#ulid       while open or held: when the clock looks at it
 * event            REQ#ulid      EVT#ulid                                                     the log; what the stream listens to
 * search card      REQ#ulid      FIND                                                         by which rows below it is found
 * found by number  REF#reference ulid                                                         → task
 * … by room        SRC#community D#room#building#unit#ulid                                 → task; these three written by the stream, with the request's end
 * … by name        SRC#community N#name#ulid                                                  → task
 * inbox line       INB#place     stands,urgency#due#ulid    KND#place#kind    as s             open and held tasks only; a: stands here, b: has gone on above, c: below
 * overdue line     LATE#place    urgency#due#ulid                                            open and held tasks that were reminded of, at every place from the city down
 * numbers          CNT#place     place below                                                open, held, late in it; said of in the last nights; below CN the cities that have any
 * counted          CNTD#ulid     #                                                          a line of a log, for two days
 * sweep mark       SWEEP#name    #
 * evening done     EVE#night     street                                                     for two days: its people were told what is open
 * campaign         CMP#campaign  #
 * … in lists       CLS#community opens#ulid                                                   published ones; USR#user LED#ulid: mine, drafts too
 * its close        CMP#campaign  CLOSE                      CLOSES            due#campaign     while the clock has something to do
 * stock shard      CMP#campaign  S#k                                                          a part of all stock and of all slots, the window, the frozen mark, sums
 * line of its log  CMP#campaign  EVT#ulid
 * goes to a building  CMP#campaign TO#building                                                   counted at the close: households, packages; then what was collected and paid there
 * a count          CMP#campaign  TRAIL#ulid                                                      what came in at a station; never changed
 * arrival          CMP#campaign  TURN#building              ARRIVALS          due#campaign#building  while the clock has something to do there
 * order            ORD#ulid      #                          ORDS#campaign#k   ulid            in the index until it is cancelled; while its payment is awaited PAYS#shard, look#id
 * line of its log  ORD#ulid      EVT#ulid
 * refund           ORD#ulid      RFD#cause                  RFDS#campaign     id#order        once for each cause
 * … while it is open  ORD#ulid   RFT#cause                  RFTS#shard        due#order#id    when the clock sends it, or asks what became of it
 * upload           UPL#ulid      #                          UPLS              until#upload     in the index while something of it lies in the bucket; a week after that it ends
 * difference       DIF#campaign  ulid                       DIFS              due#ulid         in the index while it goes through the bags
 * … what was answered  DIF#campaign  SAID#ulid                                              yes, no, fen; of a substitution
 * account          ACC#campaign  k                                                          what was taken off and how far its refunds are, in parts by household; changed with each
 * question         QST#campaign  Q#ulid                                                       by the server's time; with BY#user what one person has asked, EVT#ulid its log; ends half a year after its campaign
 * eligible for a subsidy  HH#household SUB#programme                                            set by a worker, with who, when, until when; a while after that it ends
 * had a subsidised one  HH#household SUBD#programme#period                                      written with the order, taken away with what gives it back
 * a building's part  CMP#campaign SUB#building                                                   how many of each subsidised package were ordered there; begins with the first
 * passes of a household  HH#household PASSES                                                  which there are, and who is to stay at home until when; ends two months after the last was made
 * pass             PASS#number   #                          PASSES#community  changed#number  what it says; signed whenever it is shown; ends a fortnight after it ran out
 * keys of a gate   PLC#community KEYS                                                       one row: public keys and what they are derived by; private ones nowhere
 * who went in or out  GATE#community#day ulid               GATED#household   at#ulid          once by its id; a fortnight
 * bag              HH#household  ORD#campaign               SHT#campaign#building  unit#floor#room …  all that a household ordered in a campaign; in the index while there is something in it
 * call-up          CUP#ulid      #                                                         a community's, or a shift at a gate; with all of it half a year
 * … a person, a unit at it  CUP#ulid  H#id                                                 said yes, came, left; how many a unit sends
 * … a household at a gate  CUP#ulid  HH#household                                          one person of it; gone when they give it back
 * … line of its log  CUP#ulid    LOG#ulid                                                  each deed once
 * … its clock      CUP#ulid      TIMER                      CUPD              due#ulid     the next wave, then its end
 * … in lists       CUPS#community until#ulid                                              where its waves have reached; CUPG#place for shifts at a gate; until its end
 * … of its place   CUPO#community from#ulid                                               those that it and the places below it have opened
 * what I said yes to  USR#user   UPS                                                        one row: their times, so that no two meet
 * points           PTS#user      E#from#ulid, E#from#ulid#R                                 the ledger: what a call-up brought, and that it was taken back; each once, three years
 * … of a month     PTS#user      M#month                                                    their sum, written with each
 *
 * access pattern                                   how                                                        cost
 * who is calling, with duties and households       query USR#user from # to HH$                               1 query
 * an invitation by its code                        get INV#code                                               1 get
 * household with members                           query HH#household from # to MBR$                          1 query
 * household at a door                              get PLC#place DOOR#…                                       1 get
 * reports of a household, newest first             query HH#household REQ#report#… backwards                      1 query
 * requests of a household, filed about then         query HH#household REQ#kind#… by the time in it             1 query
 * what is proposed to a household                  query HH#household RFL#                                    1 query
 * medicine to be proposed on a day                 query g1 RFLD#day#shard, 4 shards                          4 queries a day
 * what I asked for others, newest first            query USR#user HLP#… backwards, 20                         1 query, 1 batch
 * what of it is open, at most 5                    get USR#user HLPO                                           1 get, 1 batch
 * what I brought, the latest first                 query USR#user HLPB#… backwards, 20                        1 query, 2 batches
 * measures of a household; the last day of one     query HH#household MSR#, 1 batch                          1 query, 1 batch
 * people of a place under a measure, by doors      query MSRS#community, 20, 1 batch                         1 query, 1 batch
 * measures whose check-in is awaited on a day      query g1 MSRD#day#part, 4 parts                           4 queries a day
 * the rule that counts on a path; its versions     get MRL#… NOW, four at once; query MRL#place V# backwards, 20   1 batch; 1 query
 * looks of a household, newest first               query HH#household LOOK#… backwards, 20                    1 query
 * a request with its task and log                  query REQ#ulid                                             1 query
 * an inbox, urgent and due first                   query INB#place, 20 (consistent)                           1 query ≤ 3 RCU
 * … of one kind                                    query g1 KND#place#kind, 20                                1 query
 * … overdue, here and below                        the same keys, per urgency up to now                       ≤ 6 queries
 * what is open tonight at a place and below it     the same keys without what has gone on, 50                 ≤ 2 queries
 * medicine fetched in one go, here and below        the same keys of help without what has gone on, 100  ≤ 2 queries
 * the overdue at any depth below a place           query LATE#place, 20                                       1 query
 * tasks by reference                               query REF#…                                                1 query
 * … by room, by the beginning of a name            query SRC#community D#room… or N#name…, 200                1 query each ≤ 3 RCU, 1 batch ≤ 40 tasks
 * what I hold, all or of one kind                  query USR#user HOLD#… or g1 HLD#user#kind, 20              1 query
 * volunteers of a community in one state           query VOL#place state#…, 20                                 1 query
 * open requests of my communities, by pages         query OPN#community, 21 of each, at most 4                  ≤ 4 queries
 * one run in my communities, by pages               query g1 RUN#community day pharmacy#…, 21 of each, at most 4  ≤ 4 queries
 * what I have in hand as a volunteer               query USR#user HOLD#…                                       1 query
 * tasks to look at in an hour                           query g1 DUE#hour#shard, 4 shards                          4 queries an hour
 * the numbers of the places below one              query CNT#place                                            1 query
 * children of a place, in order                    query g1 KID#parent                                        1 query
 * a community's own tree, or a search in it         query TREE#community                                       1 query, a community's size
 * homes behind the doors of a place                query PLC#place DOOR#…, 50; counted to 1,000               1 query
 * the rooms of a building                          get PLC#place ROOMS                                        1 get
 * an import; one part of it                        get IMP#ulid # or P#…                                      1 get
 * what a report's stays are compared with           get RISK#city CURRENT, RISK#city#district # at once         1 batch, 1 row a district
 * reports with stays in a changed district         query STAY#city#district from the first day that counts, 50  1 query
 * versions of a city, newest first                 query RISK#city V#… backwards, 20                          1 query
 * the rows of a version, all or by their change    query RIMP#ulid P#change#…                                        1 query
 * lists that are being published                   query g1 RISKS                                             1 query a minute
 * a list; its numbers by community                 get ARL#… #, RUN, 1 batch; query ARN#list           1 batch, 1 query
 * lists of a district, newest first; those that run  query g1 ARLS#district backwards, 20; ARLR           1 query
 * the ledger of a list in a community              query g1 ARVL#list#community, 20; WHO by key             1 query, 1 batch
 * whom a district has to place                     query g1 ARVQ#district, 20; WHO by key                   1 query, 1 batch
 * whether somebody is known                        get ARH#…, up to 2 for each row of a list               1 batch
 * whose line follows a report                      query ARVR#…                                             1 query when it is closed or opened again
 * jobs that still run                              query g1 JOBS                                              1 query
 * who serves at a place                            query PLC#place DUTY#                                      1 query
 * the duties of a person, also those to come          query USR#user DUTY#                                       1 query
 * who is there now, on every rung of a path        get PLC#… BOARD, four at once                              1 batch, ≤ 4 rows
 * units of a place; of every rung that a task has passed  get PLC#… UNITS                    1 get; 1 batch, ≤ 4 rows
 * who asked the units of a place, newest first     query PLC#place UASK#… backwards, 20                       1 query
 * notices, newest first; unread                    query USR#user NTC#… backwards, 20; count above the mark   1 query; 1 get + 1 count ≤ 100 rows
 * campaigns of a community, the latest to open first; mine   query CLS#community, USR#user LED# backwards, 20     1 query
 * a campaign with its stock                        query CMP#campaign (consistent)                            1 query
 * what an order needs                              get CMP#… # and HH#… ORD#…, household with members         2 gets + 1 query
 * passes of a household                            get HH#household PASSES, PASS#number each, household with members   1 get + 1 batch + 1 query
 * … when a measure of one of them begins, changes or ends  the same without the household                1 get + 1 batch
 * passes that a gate does not know yet             query g1 PASSES#community from what it has, 400           1 query a page
 * who went in and out of a community on a day      query GATE#community#day backwards, 20                  1 query
 * when a household went in and out                 query g1 GATED#household backwards, 20                   1 query
 * bags of a household, newest first                query HH#household ORD#… backwards, 20                     1 query
 * an order; a line of its log                      get ORD#ulid                                               1 get
 * the sheet of a building, as one walks            query g1 SHT#campaign#building, 50                         1 query
 * campaigns that the clock has to look at          query g1 CLOSES up to now                                  1 query a minute
 * the hand-over of a campaign                      query CMP#campaign from TO# to TURN$                        1 query
 * a building's bags, to be ticked off              query g1 SHT#campaign#building, 50                         1 query
 * arrivals that the clock has to look at           query g1 ARRIVALS up to now                                1 query a minute
 * an upload; those that a campaign names           get UPL#… #; at most 24 in one call                          1 get; 1 batch
 * uploads whose end has come                       query g1 UPLS up to now                                     1 query an hour
 * what differed in a campaign, the newest first    query DIF#campaign backwards, 20; answers by key           1 query, 1 batch
 * differences on their way through the bags        query g1 DIFS up to now                                    1 query a minute
 * the account of a campaign                        query ACC#campaign                                         1 query, ≤ 8 rows
 * payments that the clock asks about               query g1 PAYS#shard up to now, 4 shards                     4 queries a minute
 * refunds that it sends, or asks about             query g1 RFTS#shard up to now, 4 shards                     4 queries a minute
 * refunds of an order; of a campaign               query ORD#ulid RFD#…; query g1 RFDS#campaign, 100           1 query
 * questions under a campaign, newest first          query QST#campaign Q#… backwards, 20                        1 query
 * whom the people of a place look after            query WCHS#community, 20; their rows by key              1 query, 1 batch
 * who is looked at today                           query g1 WCH#day#shard, 4 shards                          4 queries an hour, and 3 for each who is due
 * call-ups that have reached my communities, not over  query CUPS#community from now, 20 of each, at most 4        ≤ 4 queries, 1 batch
 * shifts at the gates of a household               query CUPG#place from now, 20 of each place of its path   ≤ 6 queries, 1 batch
 * call-ups of a community, the latest first        query CUPO#community backwards, 20                             1 query, 1 batch
 * what I said yes to                               get USR#user UPS; those call-ups, and what I said, by key   1 get, 1 batch
 * a call-up with its hands; its log                query CUP#ulid to H$; LOG#… backwards, 50                 1 query each
 * call-ups that the clock has to look at           query g1 CUPD up to now                                   1 query a minute
 * my points: months, then entries                  query PTS#user M#…, E#… backwards                         1 query each
 * who is eligible; what was had of late            query HH#household SUB# or SUBD#, 20                        1 query each
 * how what is subsidised stands with a household    get HH#household SUB#…, SUBD#…, CMP#campaign SUB#building   1 batch
 * texts that wait in a community                   query g1 TXTS#community, 20                                 1 query
 * a text as it stands, where one is in an answer   get TXT#ulid                                               1 get each, none where nothing waits
 * all orders of a campaign                         query g1 ORDS#campaign#k, 50, shard by shard               1 query for 50
 *
 * An order of what is subsidised touches besides a row of its household and period, and one of its building.
 * An order touches one shard of its campaign's stock (more only where none has enough), its own row, a line of its log, its household's bag: nothing that all orders touch.
 *
 * A task and all that shows it (inbox lines, hold, household's line) are written in one transaction; only the task row carries the version that guards it.
 * Inbox lines stand once per place from where the task belongs up to the community (and on up to where it has climbed), so that no list fans out.
 * A task that is late stands besides in the overdue of each place above it, up to the city: a row more per level, and only then.
 */
import type { Key } from './table'
import type { Urgency } from '../../shared/task-kinds'

const rank: Record<Urgency, string> = { urgent: '1', soon: '2', normal: '3' }
const ulidOf = (id: string): string => id.slice(id.indexOf('_') + 1)

/** The place of a task in every list: most urgent, then soonest due. */
export const byUrgency = (urgency: Urgency, due: string, id: string): string => `${rank[urgency]}#${due}#${ulidOf(id)}`
export const urgencyPrefix = (urgency: Urgency): string => `${rank[urgency]}#`

/** Where a task stands, seen from a place whose inbox shows it: there, somewhere below it, or above it, having gone on. */
export const stands = ['here', 'gone-on', 'below'] as const
export type Stands = (typeof stands)[number]
const before: Record<Stands, string> = { here: 'a', 'gone-on': 'b', below: 'c' }
/** The place of a line in an inbox: what its own people do comes first, then what has gone on from here, then what others do below; within each most urgent, then soonest due. */
export const inboxSort = (standing: Stands, sort: string): string => `${before[standing]}${sort}`
export const inboxPrefix = (standing: Stands, urgency?: Urgency): string => `${before[standing]}${urgency ? urgencyPrefix(urgency) : ''}`

export const wechatKey = (openid: string): Key => ({ p: `WX#${openid}`, s: '#' })
export const userKey = (user: string): Key => ({ p: `USR#${user}`, s: '#' })
export const actorRange = { from: '#', to: 'HH$' }
export const dutyOfUserKey = (user: string, place: string, role: string): Key => ({ p: `USR#${user}`, s: `DUTY#${place}#${role}` })
export const dutyAtPlaceKey = (place: string, user: string, role: string): Key => ({ p: `PLC#${place}`, s: `DUTY#${user}#${role}` })
export const membershipKey = (user: string, household: string): Key => ({ p: `USR#${user}`, s: `HH#${household}` })
export const holdKey = (user: string, sort: string): Key => ({ p: `USR#${user}`, s: `HOLD#${sort}` })
export const heldOfKind = (user: string, kind: string): string => `HLD#${user}#${kind}`
export const noticeKey = (user: string, id: string): Key => ({ p: `USR#${user}`, s: `NTC#${ulidOf(id)}` })
export const readMarkKey = (user: string): Key => ({ p: `USR#${user}`, s: 'READ' })
export const boardKey = (place: string): Key => ({ p: `PLC#${place}`, s: 'BOARD' })
export const placeKey = (place: string): Key => ({ p: `PLC#${place}`, s: '#' })
export const treeOf = (community: string): string => `TREE#${community}`
export const treeKey = (community: string, place: string): Key => ({ p: treeOf(community), s: place })
export const treeHeadKey = (community: string): Key => treeKey(community, '#')
export const groupKey = (place: string): Key => ({ p: `PLC#${place}`, s: 'GROUP' })
export const roomsKey = (place: string): Key => ({ p: `PLC#${place}`, s: 'ROOMS' })
export const importKey = (id: string): Key => ({ p: `IMP#${ulidOf(id)}`, s: '#' })
export const importPartKey = (id: string, part: number): Key => ({ p: `IMP#${ulidOf(id)}`, s: `P#${String(part).padStart(4, '0')}` })
export const riskKey = (city: string): Key => ({ p: `RISK#${city}`, s: 'CURRENT' })
export const riskOpenKey = (city: string): Key => ({ p: `RISK#${city}`, s: 'OPEN' })
export const riskBusyKey = (city: string): Key => ({ p: `RISK#${city}`, s: 'BUSY' })
export const risksUnderWay = 'RISKS'
export const riskVersionKey = (city: string, n: number): Key => ({ p: `RISK#${city}`, s: `V#${String(n).padStart(5, '0')}` })
export const riskVersionPrefix = 'V#'
export const riskIndexKey = (city: string, district: string): Key => ({ p: `RISK#${city}#${district}`, s: '#' })
export const riskImportKey = (id: string): Key => ({ p: `RIMP#${ulidOf(id)}`, s: '#' })
export const riskRowsKey = (id: string, of: string, part: number): Key => ({ p: `RIMP#${ulidOf(id)}`, s: `${riskRowsOf(of)}${String(part).padStart(4, '0')}` })
export const riskRowsOf = (of?: string): string => (of === undefined ? 'P#' : `P#${of}#`)
export const riskChangesKey = (id: string, part: number): Key => ({ p: `RIMP#${ulidOf(id)}`, s: `C#${String(part).padStart(4, '0')}` })
export const listKey = (list: string): Key => ({ p: `ARL#${ulidOf(list)}`, s: '#' })
export const listRunKey = (list: string): Key => ({ p: `ARL#${ulidOf(list)}`, s: 'RUN' })
export const listsUnderWay = 'ARLR'
export const listsOf = (district: string): string => `ARLS#${district}`
export const listPartKey = (list: string, part: number): Key => ({ p: `ARL#${ulidOf(list)}`, s: `P#${String(part).padStart(4, '0')}` })
export const listResultKey = (list: string, part: number, from: number): Key => ({ p: `ARL#${ulidOf(list)}`, s: `R#${String(part).padStart(4, '0')}#${String(from).padStart(3, '0')}` })
export const arrivalLineKey = (arrival: string): Key => ({ p: `ARV#${ulidOf(arrival)}`, s: '#' })
export const arrivalWhoKey = (arrival: string): Key => ({ p: `ARV#${ulidOf(arrival)}`, s: 'WHO' })
/** Those who stand at no community. */
export const nowhere = '-'
export const arrivalsIn = (list: string, community: string): string => `ARVL#${ulidOf(list)}#${community}`
export const arrivalsQueued = (district: string): string => `ARVQ#${district}`
export const knownByKey = (hash: string): Key => ({ p: `ARH#${hash}`, s: '#' })
export const arrivalsOfReport = (report: string): string => `ARVR#${ulidOf(report)}`
export const arrivalOfReportKey = (report: string, arrival: string): Key => ({ p: arrivalsOfReport(report), s: ulidOf(arrival) })
/** `of`: a list or a district. */
export const arrivalNumbers = (of: string): string => `ARN#${of}`
export const arrivalNumbersKey = (of: string, community: string): Key => ({ p: arrivalNumbers(of), s: community })
export const staysIn = (city: string, district: string): string => `STAY#${city}#${district}`
export const stayKey = (city: string, district: string, last: string, report: string): Key => ({ p: staysIn(city, district), s: `${last}#${ulidOf(report)}` })
export const unitsKey = (place: string): Key => ({ p: `PLC#${place}`, s: 'UNITS' })
export const unitAskKey = (place: string, id: string): Key => ({ p: `PLC#${place}`, s: `UASK#${ulidOf(id)}` })
export const doorsRange = { from: 'DOOR#', to: 'DOOR$' }
export const jobKey = (id: string): Key => ({ p: `JOB#${ulidOf(id)}`, s: '#' })
export const runningJobs = 'JOBS'
export const childrenOf = (place: string): string => `KID#${place}`
export const invitationKey = (code: string): Key => ({ p: `INV#${code}`, s: '#' })
export const dutiesRange = { from: 'DUTY#', to: 'DUTY$' }
export const doorKey = (place: string, building: string, unit: string, room: string): Key => ({ p: `PLC#${place}`, s: `DOOR#${building}#${unit}#${room}` })
export const householdKey = (household: string): Key => ({ p: `HH#${household}`, s: '#' })
export const householdRange = { from: '#', to: 'MBR$' }
export const memberKey = (household: string, member: string): Key => ({ p: `HH#${household}`, s: `MBR#${member}` })
export const requestLines = { from: 'REQ#', to: 'REQ$' }
export const requestLineKey = (household: string, kind: string, id: string): Key => ({ p: `HH#${household}`, s: `REQ#${kind}#${ulidOf(id)}` })
export const refillKey = (household: string, member: string, medicine: string): Key => ({ p: `HH#${household}`, s: `RFL#${member}#${medicine}` })
export const refillRange = { from: 'RFL#', to: 'RFL$' }
export const refillShards = 4
export const refillIn = (day: string, shard: number): string => `RFLD#${day}#${String(shard)}`
/** By the household's last character, so that it never moves. */
export const refillShardOf = (household: string): number => household.charCodeAt(household.length - 1) % refillShards
/** After `HH$`, so that who is calling is read without it. */
export const askedForKey = (user: string, id: string): Key => ({ p: `USR#${user}`, s: `HLP#${ulidOf(id)}` })
export const openAskedKey = (user: string): Key => ({ p: `USR#${user}`, s: 'HLPO' })
export const broughtKey = (user: string, closedAt: string, id: string): Key => ({ p: `USR#${user}`, s: `HLPB#${closedAt}${id === '' ? '' : `#${ulidOf(id)}`}` })
export const volunteerKey = (user: string): Key => ({ p: `USR#${user}`, s: 'VOL' })
export const volunteersIn = (place: string): string => `VOL#${place}`
export const volunteerLineKey = (place: string, state: string, user: string): Key => ({ p: volunteersIn(place), s: `${state}#${ulidOf(user)}` })
/** Help that a volunteer may take, one row in its community. */
export const openHelpKey = (community: string, sort: string): Key => ({ p: `OPN#${community}`, s: sort })
/** Of these what is fetched in one go. */
export const openRunsIn = (community: string): string => `RUN#${community}`
export const openRunSort = (run: string, task: string): string => `${run}#${ulidOf(task)}`
/** Behind `MBR$`, so that a household is read without it. */
export const careKey = (household: string): Key => ({ p: `HH#${household}`, s: 'WATCH' })
export const careParts = 4
export const careIn = (day: string, part: number): string => `WCH#${day}#${String(part)}`
/** By the household's last character, so that it never moves. */
export const carePartOf = (household: string): number => household.charCodeAt(household.length - 1) % careParts
export const careLineKey = ({ community, label, household }: { readonly community: string; readonly label: string; readonly household: string }): Key => ({ p: `WCHS#${community}`, s: sheetSort([label], household) })
/** Behind `MBR$`, so that a household is read without it. */
export const gateRowKey = (household: string): Key => ({ p: `HH#${household}`, s: 'PASSES' })
export const passKey = (number: string): Key => ({ p: `PASS#${number}`, s: '#' })
export const passesIn = (community: string): string => `PASSES#${community}`
export const keyringKey = (community: string): Key => ({ p: `PLC#${community}`, s: 'KEYS' })
export const gateDay = (community: string, day: string): string => `GATE#${community}#${day}`
export const gateEntryKey = (community: string, day: string, id: string): Key => ({ p: gateDay(community, day), s: ulidOf(id) })
export const entriesOf = (household: string): string => `GATED#${household}`
/** Behind `MBR$`, too. */
export const measureLineKey = (household: string, member: string): Key => ({ p: `HH#${household}`, s: `MSR#${member}` })
export const measureLines = { from: 'MSR#', to: 'MSR$' }
export const measureKey = (id: string): Key => ({ p: `MSR#${ulidOf(id)}`, s: '#' })
export const measureParts = 4
export const measuresOn = (day: string, part: number): string => `MSRD#${day}#${String(part)}`
/** By the measure's last character, so that it never moves. */
export const measurePartOf = (id: string): number => id.charCodeAt(id.length - 1) % measureParts
export const measureHereKey = ({ community, label, id }: { readonly community: string; readonly label: string; readonly id: string }): Key => ({ p: `MSRS#${community}`, s: sheetSort([label], id) })
export const ruleNowKey = (place: string): Key => ({ p: `MRL#${place}`, s: 'NOW' })
export const ruleKey = (place: string, version: number): Key => ({ p: `MRL#${place}`, s: `V#${String(version).padStart(5, '0')}` })
export const ruleRange = { from: 'V#', to: 'V$' }
export const bagsRange = { from: 'ORD#', to: 'ORD$' }
export const textKey = (id: string): Key => ({ p: `TXT#${ulidOf(id)}`, s: '#' })
export const textsIn = (community: string): string => `TXTS#${community}`
export const verifiedRows = 'VER#'
export const verifiedKey = (household: string, at: string): Key => ({ p: `${verifiedRows}${household}`, s: at })
export const lookKey = (household: string, id: string): Key => ({ p: `HH#${household}`, s: `LOOK#${ulidOf(id)}` })
export const requestKey = (id: string): Key => ({ p: `REQ#${ulidOf(id)}`, s: '#' })
export const taskKey = (id: string): Key => ({ p: `REQ#${ulidOf(id)}`, s: 'TASK' })
export const eventKey = (request: string, event: string): Key => ({ p: `REQ#${ulidOf(request)}`, s: `EVT#${ulidOf(event)}` })
export const inboxKey = (place: string, sort: string): Key => ({ p: `INB#${place}`, s: sort })
export const inboxOfKind = (place: string, kind: string): string => `KND#${place}#${kind}`
export const overdueKey = (place: string, sort: string): Key => ({ p: `LATE#${place}`, s: sort })
export const findCardKey = (request: string): Key => ({ p: `REQ#${ulidOf(request)}`, s: 'FIND' })
/** `reference`: its eight characters. Two tasks may share one: both are found. */
export const referenceKey = (reference: string, id: string): Key => ({ p: `REF#${reference}`, s: ulidOf(id) })
export const soughtIn = (community: string): string => `SRC#${community}`
/** The room stands first, so that it is found also without its building. */
export const roomKey = (community: string, parts: readonly string[], id: string): Key => ({ p: soughtIn(community), s: `D#${[...parts, ulidOf(id)].join('#')}` })
export const roomRange = (parts: readonly string[]) => ({ from: `D#${parts.join('#')}#`, to: `D#${parts.join('#')}$` })
export const nameKey = (community: string, name: string, id: string): Key => ({ p: soughtIn(community), s: `N#${name}#${ulidOf(id)}` })
export const nameRange = (beginning: string) => ({ from: `N#${beginning}`, to: `N#${beginning}\u{10FFFF}` })
export const countsOf = (place: string): string => `CNT#${place}`
export const countKey = (parent: string, place: string): Key => ({ p: countsOf(parent), s: place })
export const countedKey = (event: string): Key => ({ p: `CNTD#${ulidOf(event)}`, s: '#' })
export const sweepKey = (name: string): Key => ({ p: `SWEEP#${name}`, s: '#' })

export const eveningKey = (night: string, street: string): Key => ({ p: `EVE#${night}`, s: street })

export const dueShards = 4
/** `hour` is an instant's first 13 characters: 2026-11-22T03. */
export const dueIn = (hour: string, shard: number): string => `DUE#${hour}#${shard}`
/** Which shard a task's timer stands in: by the last character of its id, so that it never moves. */
export const dueShardOf = (id: string): number => id.charCodeAt(id.length - 1) % dueShards

export const campaignKey = (campaign: string): Key => ({ p: `CMP#${ulidOf(campaign)}`, s: '#' })
export const closingKey = (campaign: string): Key => ({ p: `CMP#${ulidOf(campaign)}`, s: 'CLOSE' })
export const closings = 'CLOSES'
export const shardKey = (campaign: string, k: number): Key => ({ p: `CMP#${ulidOf(campaign)}`, s: `S#${String(k).padStart(2, '0')}` })
export const shardRange = { from: 'S#', to: 'S$' }
export const campaignEventKey = (campaign: string, event: string): Key => ({ p: `CMP#${ulidOf(campaign)}`, s: `EVT#${ulidOf(event)}` })
export const campaignLineKey = (community: string, opens: string, campaign: string): Key => ({ p: `CLS#${community}`, s: `${opens}#${ulidOf(campaign)}` })
export const ledKey = (user: string, campaign: string): Key => ({ p: `USR#${user}`, s: `LED#${ulidOf(campaign)}` })
export const orderKey = (order: string): Key => ({ p: `ORD#${ulidOf(order)}`, s: '#' })
/** Timers of payments and refunds, on so many parts; by the order, so that they never move. */
export const payShards = 4
export const timerShardOf = (order: string): number => order.charCodeAt(order.length - 1) % payShards
export const paymentTimers = (shard: number): string => `PAYS#${String(shard)}`
export const refundTimers = (shard: number): string => `RFTS#${String(shard)}`
export const refundsOf = (campaign: string): string => `RFDS#${ulidOf(campaign)}`
export const refundKey = (order: string, refund: string): Key => ({ p: `ORD#${ulidOf(order)}`, s: `RFD#${ulidOf(refund)}` })
export const refundRange = { from: 'RFD#', to: 'RFD$' }
export const refundTimerKey = (order: string, refund: string): Key => ({ p: `ORD#${ulidOf(order)}`, s: `RFT#${ulidOf(refund)}` })
export const orderEventKey = (order: string, event: string): Key => ({ p: `ORD#${ulidOf(order)}`, s: `EVT#${ulidOf(event)}` })
/** Questions under a campaign, in a partition of their own: whoever orders reads the campaign's and not them. */
export const questionKey = (campaign: string, question: string): Key => ({ p: `QST#${ulidOf(campaign)}`, s: `Q#${ulidOf(question)}` })
export const askerKey = (campaign: string, user: string): Key => ({ p: `QST#${ulidOf(campaign)}`, s: `BY#${user}` })
export const questionEventKey = (campaign: string, event: string): Key => ({ p: `QST#${ulidOf(campaign)}`, s: `EVT#${ulidOf(event)}` })
/** Events of orders and campaigns stand in these partitions, those of requests in REQ#. */
export const isOrderLog = ({ p }: Key): boolean => p.startsWith('ORD#') || p.startsWith('CMP#') || p.startsWith('QST#')
/** Which of so many parts of a campaign's orders an order stands in: by the last characters of its id, so that it never moves. */
export const orderPart = (order: string, parts: number): number => Array.from(order.slice(-2)).reduce((sum, one) => sum * 32 + one.charCodeAt(0), 0) % parts
export const ordersIn = (campaign: string, k: number): string => `ORDS#${ulidOf(campaign)}#${String(k)}`
export const differencesIn = (campaign: string): string => `DIF#${ulidOf(campaign)}`
export const differenceKey = (campaign: string, id: string): Key => ({ p: differencesIn(campaign), s: ulidOf(id) })
/** Behind all differences: the first character of an id is at most 7. */
export const answersKey = (campaign: string, id: string): Key => ({ p: differencesIn(campaign), s: `SAID#${ulidOf(id)}` })
export const differencesRange = { from: '0', to: '8' }
export const differencesUnderWay = 'DIFS'
export const accountParts = 8
export const accountKey = (campaign: string, k: number): Key => ({ p: `ACC#${ulidOf(campaign)}`, s: String(k) })
/** By its household: two bags seldom meet, and one bag never changes two. */
export const accountPart = (household: string): number => orderPart(household, accountParts)
export const bagKey = (household: string, campaign: string): Key => ({ p: `HH#${household}`, s: `ORD#${ulidOf(campaign)}` })
/** Behind what is read with a household; both by programme. */
export const grantKey = (household: string, programme: string): Key => ({ p: `HH#${household}`, s: `SUB#${programme}` })
export const grantRange = { from: 'SUB#', to: 'SUB$' }
export const hadKey = (household: string, programme: string, period: string): Key => ({ p: `HH#${household}`, s: `SUBD#${programme}#${period}` })
export const hadRange = { from: 'SUBD#', to: 'SUBD$' }
/** Behind the shards: whoever looks at a campaign does not read all its buildings. */
export const allotmentKey = (campaign: string, building: string): Key => ({ p: `CMP#${ulidOf(campaign)}`, s: `SUB#${building}` })
export const sheetIn = (campaign: string, building: string): string => `SHT#${ulidOf(campaign)}#${building}`
export const goingToKey = (campaign: string, building: string): Key => ({ p: campaignKey(campaign).p, s: `TO#${building}` })
export const countedAtKey = (campaign: string, event: string): Key => ({ p: campaignKey(campaign).p, s: `TRAIL#${ulidOf(event)}` })
export const arrivalKey = (campaign: string, building: string): Key => ({ p: campaignKey(campaign).p, s: `TURN#${building}` })
/** All that is known of a campaign's hand-over; behind what an order reads. */
export const handOverRange = { from: 'TO#', to: 'TURN$' }
export const goingToRange = { from: 'TO#', to: 'TO$' }
export const arrivals = 'ARRIVALS'
export const uploadKey = (upload: string): Key => ({ p: `UPL#${ulidOf(upload)}`, s: '#' })
export const uploadsToClear = 'UPLS'
/** Numbers in the order of numbers, other scripts by their characters, in letters that a page marker may have. */
const inOrder = (text: string): string => text.replace(/\d+/g, (figures) => figures.padStart(5, '0')).replace(/[^\w-]/gu, (letter) => `.${(letter.codePointAt(0) ?? 0).toString(16)}`)
export const sheetSort = (parts: readonly string[], household: string): string => [...parts.map(inOrder), ulidOf(household)].join('#')

export const callUpKey = (callup: string): Key => ({ p: `CUP#${ulidOf(callup)}`, s: '#' })
/** `id`: a person's or a unit's; their prefixes keep them apart. */
export const handKey = (callup: string, id: string): Key => ({ p: `CUP#${ulidOf(callup)}`, s: `H#${id}` })
/** From the call-up itself to the last of its hands. */
export const callUpRange = { from: '#', to: 'H$' }
export const handOfHouseholdKey = (callup: string, household: string): Key => ({ p: `CUP#${ulidOf(callup)}`, s: `HH#${household}` })
export const callUpLogKey = (callup: string, event: string): Key => ({ p: `CUP#${ulidOf(callup)}`, s: `LOG#${ulidOf(event)}` })
export const callUpClockKey = (callup: string): Key => ({ p: `CUP#${ulidOf(callup)}`, s: 'TIMER' })
export const callUpClocks = 'CUPD'
export const callUpLineKey = (sort: 'hands' | 'gate', place: string, until: string, callup: string): Key => ({ p: `${sort === 'gate' ? 'CUPG' : 'CUPS'}#${place}`, s: `${until}#${ulidOf(callup)}` })
export const callUpOfCommunityKey = (community: string, from: string, callup: string): Key => ({ p: `CUPO#${community}`, s: `${from}#${ulidOf(callup)}` })
/** Behind `HH$`, so that who is calling is read without it. */
export const acceptedKey = (user: string): Key => ({ p: `USR#${user}`, s: 'UPS' })
export const entryKey = (user: string, from: string, callup: string, reversed: boolean): Key => ({ p: `PTS#${user}`, s: `E#${from}#${ulidOf(callup)}${reversed ? '#R' : ''}` })
export const entryRange = { from: 'E#', to: 'E$' }
export const monthKey = (user: string, month: string): Key => ({ p: `PTS#${user}`, s: `M#${month}` })
export const monthRange = { from: 'M#', to: 'M$' }
