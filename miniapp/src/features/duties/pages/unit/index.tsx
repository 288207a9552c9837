import Taro from '@tarojs/taro'
import { useLoaded } from '@/api/use-loaded'
import { unitWords } from '@/i18n/units'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { UnitForm } from '../../components/unit-form'

function Known({ place, id }: { place: string; id: string }) {
  const words = useWords(unitWords)
  const units = useLoaded(`${place} ${id}`, () => api.units.page({ query: { place } }))
  return (
    <Loaded of={units}>
      {({ items }) => {
        const before = items.find((one) => one.id === id)
        return before ? <><PageTitle>{words.change}</PageTitle><UnitForm key={id} place={place} before={before} /></> : <NotFound />
      }}
    </Loaded>
  )
}

/** A unit entered, or changed. */
export default function UnitPage() {
  const words = useWords(unitWords)
  const { place = '', id } = Taro.useRouter().params
  return (
    <Page id='unit-page' title={id === undefined ? words.add : words.change}>
      <NeedsMe>{() => (place === '' ? <NotFound /> : id === undefined ? <><PageTitle>{words.add}</PageTitle><UnitForm place={place} /></> : <Known place={place} id={id} />)}</NeedsMe>
    </Page>
  )
}
