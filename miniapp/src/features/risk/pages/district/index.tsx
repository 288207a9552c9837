import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Duty } from '@shared/duty-schema'
import { sayPlace } from '@shared/place-tree'
import { useLoaded } from '@/api/use-loaded'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PlacePicker } from '@/ui/place-picker'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'
import { ForCity } from '../../components/for-city'
import { RowCell } from '../../components/row-cell'

/** So many are drawn at once: a district may have thousands. */
const step = 50

function Rows({ city, district }: { city: string; district: string }) {
  const words = useWords(riskWords)
  const [shown, setShown] = useState(step)
  const found = useLoaded(`${city} ${district}`, async () => {
    const [rows, place] = await Promise.all([api.risk.district({ params: { place: city }, query: { district } }), api.places.read({ params: { place: district } })])
    return { ...rows, name: sayPlace(place.path) }
  })
  return (
    <Loaded of={found} lines={6}>
      {({ version, items, name }) => (
        <>
          <View id='district-name' className='strong'>{name}</View>
          {items.length === 0 ? <StateView id='district-none' art='empty' title={version === 0 ? words.none_ : words.noRows} text={version === 0 ? '' : words.noRowsText} /> : (
            <>
              <View id='district-rows' className='small'>{words.inDistrict(items.length, version)}</View>
              <Cells>{items.slice(0, shown).map((one) => <RowCell key={[one.version, one.row, one.level, one.address].join(' ')} of={one} />)}</Cells>
              {items.length > shown ? <Button id='district-more' onTap={() => { setShown(shown + step) }}>{words.more}</Button> : null}
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

function District({ duty, first }: { duty: Duty; first: string | undefined }) {
  const words = useWords(riskWords)
  const [district, setDistrict] = useState(first)
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <PageTitle>{words.districtTitle}</PageTitle>
      <View className='field'><Button id='choose-district' icon='pin' look={district === undefined ? 'main' : 'plain'} onTap={() => { setChoosing(true) }}>{district === undefined ? words.chooseDistrict : words.otherDistrict}</Button></View>
      {district === undefined ? null : <Rows key={district} city={duty.place} district={district} />}
      {choosing ? <PlacePicker id='district-picker' title={words.chooseDistrict} until='district' onPick={(path) => { setDistrict(path.at(-1)?.id); setChoosing(false) }} onClose={() => { setChoosing(false) }} /> : null}
    </>
  )
}

/** What is in force in a district, with the version that brought each row. */
export default function RiskDistrictPage() {
  const words = useWords(riskWords)
  const { district } = Taro.useRouter().params
  return <Page id='risk-district' title={words.districtTitle}><ForCity>{(duty) => <District duty={duty} first={district} />}</ForCity></Page>
}
