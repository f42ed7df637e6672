internal import CongvanModel

/// Who acts in the items below a heading or lead-in.
struct BearerContext: Hashable, Sendable {
  /// The tokens of each name.
  var names: [Range<Int>]
  /// What they are in each item that gives them no role of its own: “A phối hợp với B:”, “A tham mưu B:”.
  var role = Bearer.Role.lead
  /// Whether the words made it a request.
  var isRequest = false
  /// What a heading makes of all that stands below it: “Các hành vi bị nghiêm cấm”.
  var modality: Obligation.Modality?
  /// Bodies that the same words tell to work along.
  var cooperating: [Range<Int>] = []
  /// Whether the issuer only guides them: then what is below asks something of them where it is a task, and not where it describes.
  var isGuided = false
}
