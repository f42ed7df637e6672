/// What is put together here from layout and several rules; each is a `form` of the grammars, with its sentence and examples.
enum Form: String, CaseIterable, Sendable {
  case assigned = "duty.assigned"
  case directed = "duty.directed"
  case named = "duty.named"
  case agent = "duty.agent"
  case labelled = "duty.labelled"
  case headedItem = "duty.headed-item"
  case reported = "duty.reported"
  case unnamed = "duty.unnamed"
  case modal = "duty.modal"
  case tableRow = "duty.table-row"
  case taskLines = "duty.task-lines"
  case tableCell = "deadline.table-cell"
  case repeatedLimit = "limit.repeated"
}
