//! PDFs with passwords: one that needs a password to open is refused, one that only forbids changes is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use pdf_extract::encryption::crypt_filters::{Aes128CryptFilter, Aes256CryptFilter, CryptFilter};
use pdf_extract::{EncryptionState, EncryptionVersion, Permissions};

use super::page_tests::{ABSATZ, Paper, pdf};
use super::*;

/// Every way of encrypting that the standard knows and programs still use.
const WAYS: [&str; 4] = ["RC4 40", "RC4 128", "AES 128", "AES 256"];

/// A page of running text, encrypted in this way of `WAYS`; the owner's password is always set.
fn locked(way: &str, user_password: &str) -> Document {
    let mut doc = Document::load_mem(&pdf(&[Paper::default().rows(70, 700, &ABSATZ)], "")).unwrap();
    let id = || Object::string_literal("kennung der datei");
    doc.trailer.set("ID", Object::Array(vec![id(), id()]));
    let (owner_password, permissions) = ("chef", Permissions::empty());
    let (stream_filter, string_filter) = (b"StdCF".to_vec(), b"StdCF".to_vec());
    let filter: Arc<dyn CryptFilter> =
        if way == "AES 128" { Arc::new(Aes128CryptFilter) } else { Arc::new(Aes256CryptFilter) };
    let crypt_filters = BTreeMap::from([(b"StdCF".to_vec(), filter)]);
    let state = match way {
        "RC4 40" => EncryptionState::try_from(EncryptionVersion::V1 {
            document: &doc,
            owner_password,
            user_password,
            permissions,
        }),
        "RC4 128" => EncryptionState::try_from(EncryptionVersion::V2 {
            document: &doc,
            owner_password,
            user_password,
            key_length: 128,
            permissions,
        }),
        "AES 128" => EncryptionState::try_from(EncryptionVersion::V4 {
            document: &doc,
            encrypt_metadata: true,
            crypt_filters,
            stream_filter,
            string_filter,
            owner_password,
            user_password,
            permissions,
        }),
        _ => EncryptionState::try_from(EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters,
            file_encryption_key: &[7; 32],
            stream_filter,
            string_filter,
            owner_password,
            user_password,
            permissions,
        }),
    };
    doc.encrypt(&state.unwrap()).unwrap();
    doc
}

fn bytes(mut doc: Document) -> Vec<u8> {
    let mut out = Vec::new();
    doc.save_to(&mut out).unwrap();
    // The content of the page must not be readable in the encrypted file.
    assert!(!out.windows(5).any(|window| window == b"BT /F"));
    out
}

/// Moves the table of the encryption into the trailer itself, which is allowed but which the library does not follow.
fn inline(mut doc: Document) -> Document {
    let id = doc.trailer.get(b"Encrypt").and_then(Object::as_reference).unwrap();
    let table = doc.objects.remove(&id).unwrap();
    doc.trailer.set("Encrypt", table);
    doc
}

#[test]
fn a_password_to_open_is_said() {
    for way in WAYS {
        assert_eq!(read(&bytes(locked(way, "geheim"))), Err(Grund::Verschluesselt), "{way}");
        assert_eq!(read(&bytes(inline(locked(way, "geheim")))), Err(Grund::Verschluesselt), "{way}");
    }
}

#[test]
fn a_password_against_changes_hides_no_word() {
    let open = read(&pdf(&[Paper::default().rows(70, 700, &ABSATZ)], "")).unwrap().text;
    assert!(open.contains("Die Staatsregierung unterstützt kleine Unternehmen"));
    for way in WAYS {
        assert_eq!(read(&bytes(locked(way, ""))).unwrap().text, open, "{way}");
    }
}

#[test]
fn a_lock_that_nobody_knows_is_no_scan() {
    let mut doc = locked("AES 256", "");
    let id = doc.trailer.get(b"Encrypt").and_then(Object::as_reference).unwrap();
    doc.get_object_mut(id).and_then(Object::as_dict_mut).unwrap().set("Filter", "Adobe.PubSec");
    doc.get_object_mut(id).and_then(Object::as_dict_mut).unwrap().set("V", 9);
    assert_eq!(read(&bytes(doc)), Err(Grund::Verschluesselt));
    let mut doc = locked("RC4 128", "geheim");
    doc.trailer.set("Encrypt", Object::Reference((99, 0)));
    assert_eq!(read(&bytes(doc)), Err(Grund::Verschluesselt));
}
