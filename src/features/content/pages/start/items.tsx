import { CarriedFields, type Carried } from '#ui/post-form.tsx'
import { EditedField, type FieldView } from '../edited-field.tsx'
import { QuestionPage, type CourseProps } from './course.tsx'

export type AskedItemView = {
  readonly title: string
  readonly carried: Carried
  /** In which field the form says which fields it holds. */
  readonly carriedIn: string
  /** The box that says that there is such a thing; absent where that is not asked. */
  readonly here: { readonly name: string; readonly isHere: boolean } | undefined
  readonly fields: readonly FieldView[]
  /** Something in it is to be looked at. */
  readonly isOpen: boolean
}

type ItemsProps = CourseProps & {
  lead: string
  legend: string
  items: readonly AskedItemView[]
  errors: readonly { readonly field: string; readonly message: string }[]
}

/** What is asked about one item or several. */
export function ItemsPage({ lead, legend, items, errors, ...course }: ItemsProps) {
  const { text } = course
  const [first] = items
  const isOne = items.length === 1 && first?.here === undefined
  return (
    <QuestionPage {...course} lead={lead} carried={[]} errors={errors}>
      {items.length === 0 && <p>{text.start.nothingAsked}</p>}
      {isOne && first !== undefined ? (
        <div class="asked-one">
          <FieldsOf {...course} item={first} />
        </div>
      ) : (
        items.length > 0 && (
          <fieldset class="asked-items">
            <legend>{legend}</legend>
            {items.map((item) => (
              <AskedItem {...course} item={item} />
            ))}
          </fieldset>
        )
      )}
    </QuestionPage>
  )
}

type AskedItemProps = Pick<CourseProps, 'text'> & { item: AskedItemView }

function AskedItem(props: AskedItemProps) {
  const { text, item } = props
  const { title, here, isOpen } = item
  if (here === undefined)
    return (
      <div class="asked-item">
        <fieldset class="asked-group">
          <legend>{title}</legend>
          <div class="asked-fields">
            <FieldsOf {...props} />
          </div>
        </fieldset>
      </div>
    )
  return (
    <div class="asked-item asked-here">
      <label class="choice">
        <input class="ds-input" type="checkbox" name={here.name} value="ja" checked={here.isHere} />
        <span>
          <span class="ds-sr-only">{text.start.isHere}: </span>
          {title}
        </span>
      </label>
      <details class="more" open={isOpen}>
        <summary>
          {text.start.more}
          <span class="ds-sr-only">: {title}</span>
        </summary>
        <FieldsOf {...props} />
      </details>
    </div>
  )
}

function FieldsOf({ text, item }: AskedItemProps) {
  const { carried, carriedIn, fields } = item
  return (
    <>
      <CarriedFields carried={carried} />
      {fields.map((view) => (
        <EditedField text={text} view={view} carried={carriedIn} faults={[]} />
      ))}
    </>
  )
}
