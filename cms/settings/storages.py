"""Where bytes are kept: in folders of VAR_DIR, or in an S3 bucket where S3_BUCKET names one."""

from boto3.s3.transfer import TransferConfig
from botocore.config import Config

from cms import environment

# A video goes up in pieces, one after another: this is all of it that is in memory.
PIECE_BYTES = 8 * 1024 * 1024
# boto3 waits a minute, five times over: longer than a visitor, and than a server lets a request run.
PATIENCE = Config(connect_timeout=3, read_timeout=20, retries={"total_max_attempts": 2})

STATIC = {"BACKEND": "cms.one_stylesheet.OneStylesheetStorage"}


def storages(var_dir):
    """Return Django's STORAGES, for a folder (a `Path`) or for the bucket that the environment names.

    "default" keeps the uploads of the draft side, "frozen" the bytes that the Board votes on (approvals/store.py),
    "imports" spreadsheets between preview and saving (resources/importer/uploads.py).
    """
    kept = _in_bucket() if environment.text("S3_BUCKET") else _in_folders(var_dir)
    return kept | {"staticfiles": STATIC}


def _in_folders(var_dir):
    files = "django.core.files.storage.FileSystemStorage"
    return {
        # As text: Wagtail (8.0.1) writes a storage's options into the task that deletes a file, and those are JSON.
        "default": {"BACKEND": files, "OPTIONS": {"location": str(var_dir / "media")}},
        "frozen": _folder("approvals.frozen_storage.FrozenFolder", var_dir / "frozen"),
        "imports": _folder(files, var_dir / "imports"),
    }


def _folder(backend, location):
    return {"BACKEND": backend, "OPTIONS": {"location": location, "base_url": None}}


def _in_bucket():
    return {
        "default": _bucket("cms.uploads_bucket.UploadsBucket", "media"),
        "frozen": _bucket("approvals.frozen_storage.FrozenBucket", "frozen"),
        "imports": _bucket("cms.uploads_bucket.UploadsBucket", "imports"),
    }


def _bucket(backend, location):
    options = {
        "bucket_name": environment.text("S3_BUCKET"),
        "endpoint_url": environment.text("S3_ENDPOINT_URL") or None,
        "region_name": environment.text("S3_REGION") or None,
        "access_key": environment.text("S3_ACCESS_KEY_ID") or None,
        "secret_key": environment.text("S3_SECRET_ACCESS_KEY") or None,
        "location": location,
        "default_acl": None,
        "file_overwrite": False,
        "max_memory_size": PIECE_BYTES,
        "client_config": PATIENCE,
        "transfer_config": TransferConfig(multipart_chunksize=PIECE_BYTES, use_threads=False),
    }
    return {"BACKEND": backend, "OPTIONS": options}
