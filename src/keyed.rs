//! Floor 0: enums whose variants have a key, a name in JSON, in configurations and in fields of a query.

/// Declares an enum with a key for every variant, and with `ALL`, `key` and `from_key`.
///
/// ```ignore
/// keyed! {
///     /// Format of an export.
///     #[derive(Debug, Clone, Copy, PartialEq, Eq)]
///     pub enum Format {
///         /// Comma-separated values.
///         Csv = "csv",
///     }
/// }
/// ```
macro_rules! keyed {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $key:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$variant_meta])* $variant),+
        }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$variant),+];

            /// The name under which the variant is written down, the same in every build.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key),+
                }
            }

            /// The variant with this key; `None` if no variant has it.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|variant| variant.key() == key)
            }
        }
    };
}

pub(crate) use keyed;
