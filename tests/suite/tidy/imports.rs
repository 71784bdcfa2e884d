//! Who imports whom: every file of `src` with the files and crates that its production code names.
//!
//! The code is parsed, not searched: an alias, a nested `use` and a path in an expression all count. A name that a door
//! hands on (`pub use`) counts as an import of the file that defines it, and a door that only hands on imports nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use syn::visit::Visit;

/// A module path without `crate`, e.g. `["search", "query"]`.
type Module = Vec<String>;

/// A file of `src`.
pub struct Room {
    /// Below `src`, with forward slashes.
    pub path: String,
    /// Files that it imports, below `src`.
    pub imports: BTreeSet<String>,
    /// Crates that it names.
    pub crates: BTreeSet<String>,
    /// String literals of its production code outside attributes.
    pub literals: Vec<String>,
}

impl Room {
    /// The top-level module: `search` for `search/query.rs`.
    pub fn floor(&self) -> &str {
        floor(&self.path)
    }
}

/// The top-level module of a file.
pub fn floor(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// All files of `src`.
pub fn rooms() -> Vec<Room> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files: Vec<Source> =
        super::sources().into_iter().map(|(path, text)| Source::read(&root, &path, &text)).collect();
    rooms_of(&files)
}

/// What one file says before anything is resolved.
struct Source {
    path: String,
    module: Module,
    names: Names,
}

impl Source {
    fn read(root: &Path, path: &Path, text: &str) -> Self {
        let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let module = match path.trim_end_matches(".rs") {
            "main" | "lib" => Vec::new(),
            other => other.split('/').map(str::to_owned).collect(),
        };
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut names = Names::default();
        names.visit_file(&file);
        Self { path, module, names }
    }
}

/// Imports, paths and literals of a file.
#[derive(Default)]
struct Names {
    /// Local name, path, whether it is handed on.
    uses: Vec<(String, Vec<String>, bool)>,
    /// Paths in expressions, types, patterns and macros.
    paths: Vec<Vec<String>>,
    /// Every identifier, with how often it stands outside `use`.
    idents: HashMap<String, usize>,
    literals: Vec<String>,
    /// Modules the file declares, without those of tests.
    declared: BTreeSet<String>,
}

fn is_test(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("test")
            || attr.path().is_ident("cfg")
                && attr.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// `[doc = "..."]`: a doc comment inside a macro.
fn is_doc(group: &proc_macro2::Group) -> bool {
    let first = group.stream().into_iter().next();
    matches!(first, Some(proc_macro2::TokenTree::Ident(ident)) if ident == "doc")
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        _ => &[],
    }
}

impl Names {
    fn tree(&mut self, tree: &syn::UseTree, before: &[String], public: bool) {
        match tree {
            syn::UseTree::Path(path) => {
                let here = [before, &[path.ident.to_string()]].concat();
                self.tree(&path.tree, &here, public);
            }
            syn::UseTree::Name(name) => {
                let own = name.ident.to_string();
                let (local, path) = if own == "self" {
                    (before.last().cloned().unwrap_or_default(), before.to_vec())
                } else {
                    (own.clone(), [before, &[own]].concat())
                };
                self.uses.push((local, path, public));
            }
            syn::UseTree::Rename(name) => {
                let own = name.ident.to_string();
                let path = if own == "self" { before.to_vec() } else { [before, &[own]].concat() };
                self.uses.push((name.rename.to_string(), path, public));
            }
            syn::UseTree::Glob(_) => self.uses.push(("*".to_owned(), before.to_vec(), public)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item, before, public)),
        }
    }

    /// Identifiers and paths inside a macro, which the parser leaves as tokens.
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.flush(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                proc_macro2::TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
                other => {
                    self.flush(&mut path);
                    colons = 0;
                    match other {
                        proc_macro2::TokenTree::Group(group) if is_doc(&group) => {}
                        proc_macro2::TokenTree::Group(group) => self.tokens(group.stream()),
                        proc_macro2::TokenTree::Literal(literal) => {
                            if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                                self.literals.push(text.value());
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        self.flush(&mut path);
    }

    fn flush(&mut self, path: &mut Vec<String>) {
        if !path.is_empty() {
            self.path(std::mem::take(path));
        }
    }

    fn path(&mut self, path: Vec<String>) {
        *self.idents.entry(path[0].clone()).or_default() += 1;
        self.paths.push(path);
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if is_test(attributes(item)) {
            return;
        }
        match item {
            syn::Item::Use(item) => {
                let public = !matches!(item.vis, syn::Visibility::Inherited);
                self.tree(&item.tree, &[], public);
            }
            syn::Item::Mod(item) if item.content.is_none() => {
                self.declared.insert(item.ident.to_string());
            }
            _ => syn::visit::visit_item(self, item),
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            syn::visit::visit_impl_item_fn(self, item);
        }
    }

    /// Of attributes only what is derived counts.
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta
            && list.path.is_ident("derive")
        {
            self.tokens(list.tokens.clone());
        }
    }

    /// `pub(super)` says who may see, not what is used.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.visit_path(&item.path);
        self.tokens(item.tokens.clone());
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.literals.push(literal.value());
    }
}

/// The module tree, with what every file hands on.
struct House<'a> {
    files: HashMap<&'a [String], &'a Source>,
}

/// What a path leads to.
enum Target {
    File(String),
    Crate(String),
}

impl House<'_> {
    /// Follows a path from the crate's root: through modules, then through what a door hands on.
    fn follow(&self, path: &[String], seen: &mut Vec<Vec<String>>) -> Option<Target> {
        if seen.iter().any(|before| before == path) {
            return None;
        }
        seen.push(path.to_vec());
        let depth = (1..=path.len()).rev().find(|depth| self.files.contains_key(&path[..*depth]))?;
        let source = self.files[&path[..depth]];
        let Some(name) = path.get(depth) else {
            return Some(Target::File(source.path.clone()));
        };
        let handed = source.names.uses.iter().filter(|(_, _, public)| *public);
        for (local, to, _) in handed {
            let Some(mut onward) = Self::absolute(source, to) else { continue };
            if local == "*" {
                onward.push(name.clone());
            } else if local != name {
                continue;
            }
            onward.extend_from_slice(&path[depth + 1..]);
            if let Some(target) = self.follow(&onward, seen) {
                return Some(target);
            }
        }
        Some(Target::File(source.path.clone()))
    }

    /// A path of a file from the crate's root; `None` for one that leads outside.
    fn absolute(source: &Source, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        match first.as_str() {
            "crate" | "leitlinien" => Some(path[1..].to_vec()),
            "self" => Some([&source.module, &path[1..]].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let base = source.module.len().checked_sub(ups)?;
                Some([&source.module[..base], &path[ups..]].concat())
            }
            own if source.names.declared.contains(own) => Some([source.module.as_slice(), path].concat()),
            _ => None,
        }
    }

    /// What a path of a file's code leads to, imports in mind.
    fn target(&self, source: &Source, path: &[String]) -> Option<Target> {
        let first = path.first()?;
        let import = source.names.uses.iter().find(|(local, ..)| local == first);
        if let Some(absolute) = Self::absolute(source, path) {
            return self.follow(&absolute, &mut Vec::new());
        }
        if let Some((_, to, _)) = import {
            let whole = [to.as_slice(), &path[1..]].concat();
            return match Self::absolute(source, to) {
                Some(_) => self.follow(&Self::absolute(source, &whole)?, &mut Vec::new()),
                None => Some(Target::Crate(to[0].clone())),
            };
        }
        // A path of one part is a name of the file itself; a longer one may begin with a crate.
        (path.len() > 1).then(|| Target::Crate(first.clone()))
    }
}

fn rooms_of(files: &[Source]) -> Vec<Room> {
    let house = House { files: files.iter().map(|source| (source.module.as_slice(), source)).collect() };
    files.iter().map(|source| room(&house, source)).collect()
}

fn room(house: &House<'_>, source: &Source) -> Room {
    let mut room = Room {
        path: source.path.clone(),
        imports: BTreeSet::new(),
        crates: BTreeSet::new(),
        literals: source.names.literals.clone(),
    };
    let used = |local: &str| source.names.idents.contains_key(local);
    // What is only handed on is no import; a trait is used without being named.
    let imported = source.names.uses.iter().filter(|(local, _, public)| !*public || used(local));
    let module = |path: &[String]| {
        House::absolute(source, path).is_some_and(|whole| house.files.contains_key(whole.as_slice()))
    };
    let plain = imported.map(|(_, path, _)| path.clone()).filter(|path| !module(path));
    for path in plain.chain(source.names.paths.iter().cloned()) {
        match house.target(source, &path) {
            Some(Target::File(file)) if file != source.path => {
                room.imports.insert(file);
            }
            Some(Target::Crate(name)) => {
                room.crates.insert(name);
            }
            _ => {}
        }
    }
    room
}

/// Groups of names that reach each other; of one alone nothing is said.
pub fn circles(arrows: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from.clone()];
        while let Some(at) = open.pop() {
            for next in arrows.get(&at).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> =
        arrows.keys().map(|from| (from, reach(from))).collect();
    let mut out: Vec<Vec<String>> = Vec::new();
    for (from, to) in &reached {
        if !to.contains(*from) || out.iter().flatten().any(|known| known == *from) {
            continue;
        }
        let circle = to.iter().filter(|other| reached.get(other).is_some_and(|back| back.contains(*from)));
        out.push(circle.cloned().collect());
    }
    out
}
