import Taro from '@tarojs/taro'
import type { HelpDetail } from '@shared/help'
import type { Household, Me } from '@shared/identity'
import { idPattern } from '@shared/ids'
import { api } from '@/features/help/api'
import { useLoaded } from '@/api/use-loaded'
import { helpFormWords } from '@/i18n/help-form'
import { useWords } from '@/i18n/words'
import { ConsentFirst } from '@/session/consent-first'
import { HomeChoice } from '@/session/home-choice'
import { homesOf, inboxDuties } from '@/session/me'
import { NeedsHome, NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { HelpForm } from '../../components/help-form'
import { DeskPart, WhoPart } from '../../components/who-part'
import { draftOf, emptyDraft } from '@/features/help/draft'
import { isFormKind, type FormKind } from '@/features/help/forms'

/** A request of its own, or, `again`, what was asked for before once more. */
function AtHome({ household, me, kind, again }: { household: Household; me: Me; kind: FormKind; again?: HelpDetail }) {
  const words = useWords(helpFormWords)
  const first = household.members.find((one) => one.me && !one.elsewhere) ?? household.members.find((one) => !one.waiting)
  return (
    <ConsentFirst me={me}>
      <HomeChoice me={me} label={words.forWhich} />
      <HelpForm
        key={household.id} household={household} who={(part) => <WhoPart household={household} {...part} />}
        fresh={() => (again ? { ...draftOf(again, kind, true), household: household.id } : emptyDraft(kind, 'home', household.id, first?.id ?? ''))}
      />
    </ConsentFirst>
  )
}

function Changing({ me, detail }: { me: Me; detail: HelpDetail }) {
  const { kind } = detail.help.need
  if (!isFormKind(kind)) return <NotFound />
  return <HelpForm key={detail.help.version} household={homesOf(me).find((one) => one.id === detail.help.household)} fresh={() => draftOf(detail, kind)} who={() => null} />
}

/** A request that stands: `again` asks for the same once more, else it is changed. */
function Standing({ me, id, again }: { me: Me; id: string; again: boolean }) {
  const loaded = useLoaded(id, () => api.help.read({ params: { help: id } }))
  return (
    <Loaded of={loaded} lines={8}>
      {(detail) => {
        const { kind } = detail.help.need
        const home = homesOf(me).find((one) => one.id === detail.help.household)
        if (!again) return <Changing me={me} detail={detail} />
        return home && isFormKind(kind) ? <AtHome household={home} me={me} kind={kind} again={detail} /> : <NotFound />
      }}
    </Loaded>
  )
}

/** For whoever may file at their own place. */
function Desk({ me, kind }: { me: Me; kind: FormKind }) {
  const words = useWords(helpFormWords)
  const duty = inboxDuties(me).find((one) => one.role !== 'supervisor')
  const own = useLoaded(duty?.place ?? '', () => api.places.read({ params: { place: duty?.place ?? '' } }))
  if (!duty) return <StateView id='desk-refused' art='lock' title={words.deskRefused} />
  return <HelpForm household={undefined} fresh={() => emptyDraft(kind, 'desk', '', '')} who={(part) => <DeskPart start={own.data?.path ?? []} {...part} />} />
}

export default function HelpFormPage() {
  const words = useWords(helpFormWords)
  const { kind = '', at, change = '', again = '' } = Taro.useRouter().params
  const id = [change, again].find((one) => idPattern('help').test(one)) ?? ''
  const content = (): JSX.Element => {
    if (id !== '') return <NeedsMe>{(me) => <Standing me={me} id={id} again={change === ''} />}</NeedsMe>
    if (!isFormKind(kind)) return <NotFound />
    if (at === 'desk') return <NeedsMe>{(me) => <Desk me={me} kind={kind} />}</NeedsMe>
    return <NeedsHome>{(household, me) => <AtHome household={household} me={me} kind={kind} />}</NeedsHome>
  }
  return <Page id='help-form' title={id !== '' && again === '' ? words.changeTitle : words.title}>{content()}</Page>
}
